package org.gongshang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.gongshang.people.DemoPeople;
import org.gongshang.workflow.engine.Engine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Several who do the same task at the same moment: one does it, the others are told. */
abstract class Race {

  private static final int AT_ONCE = 6;

  @Autowired MockMvc mvc;
  @Autowired Engine engine;

  @Test
  void oneSubmissionWinsAndTheOthersAreToldThatItIsDone() throws Exception {
    String task = newTask();
    String form =
        """
        {"deployment":"%s","data":{"title":"修好单元门口的路灯","screening":"accepted",
         "category":"road","urgency":"ordinary","reply":"已经受理，我们会尽快上门查看。"}}
        """
            .formatted(JsonPath.<String>read(read("/api/v1/tasks/" + task), "$.form.deployment"));

    List<Integer> answers = atOnce(() -> submission(task, form, UUID.randomUUID().toString()));

    assertThat(answers).containsOnlyOnce(200);
    assertThat(Collections.frequency(answers, 409)).isEqualTo(AT_ONCE - 1);
  }

  @Test
  void theSameKeyIsAnsweredTheSameToEachOfThem() throws Exception {
    String key = UUID.randomUUID().toString();

    assertThat(atOnce(() -> need(key))).containsOnly(201);
  }

  @Test
  void manyNeedsAtOnceAreAllTakenIn() throws Exception {
    assertThat(atOnce(() -> need(UUID.randomUUID().toString()))).containsOnly(201);
  }

  private List<Integer> atOnce(java.util.function.Supplier<MockHttpServletRequestBuilder> request) {
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    IntStream.range(0, AT_ONCE)
        .forEach(i -> running.add(CompletableFuture.supplyAsync(() -> status(request.get()))));
    return running.stream().map(CompletableFuture::join).toList();
  }

  private int status(MockHttpServletRequestBuilder request) {
    try {
      return mvc.perform(request).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static MockHttpServletRequestBuilder submission(String task, String form, String key) {
    return post("/api/v1/tasks/" + task + "/submission")
        .with(httpBasic("lixiaowen", DemoPeople.PASSWORD))
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(form);
  }

  private static MockHttpServletRequestBuilder need(String key) {
    return post("/api/v1/needs")
        .with(httpBasic("sunli", DemoPeople.PASSWORD))
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"region\":\"110105012022\",\"body\":\"单元门口的路灯坏了三天，没有人修。\"}");
  }

  private String newTask() throws Exception {
    String answer =
        mvc.perform(need(UUID.randomUUID().toString()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    String matter = JsonPath.read(answer, "$.matter");
    engine.runDueJobs(100);
    List<String> ids =
        JsonPath.read(
            read("/api/v1/tasks?limit=100"), "$.tasks[?(@.subject == '" + matter + "')].id");
    return ids.get(0);
  }

  private String read(String address) throws Exception {
    return mvc.perform(get(address).with(httpBasic("lixiaowen", DemoPeople.PASSWORD)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}

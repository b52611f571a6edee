package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever form is refused answers so, and comes back with what was typed. */
@ApplicationTest
class RefusedFormsTest {

  private static final String HERE = "{community}";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Regions regions;

  private Pages pages;
  private String community = "";

  @BeforeEach
  void thePages() {
    pages = new Pages(mvc, walk);
    community = "" + regions.byCode("110105012022").orElseThrow().id();
  }

  static Stream<Arguments> forms() {
    return Stream.of(
        form("admin", "/platforms", "region", HERE, "name", "打错的大厦"),
        form("admin", "/venues", "region", HERE, "name", "打错的大厅"),
        form("admin", "/councils", "region", "x", "q", "打错的地方"),
        form("admin", "/councils/" + HERE + "/terms", "from", "2020-01-02"),
        form("linshuo", "/variants", "region", HERE, "reason", "说明", "title", "打错的模型"),
        form("admin", "/people", "login", "?", "name", "打错的人"),
        form("admin", "/organisations", "kind", "FIRM", "name", "打错的单位"),
        form("admin", "/calendar", "from", "2027-05-09", "to", "2027-05-01"),
        form("admin", "/people/1/mandates", "region", HERE, "from", "x", "kind", "打错的类别"),
        form("admin", "/admin/regions/" + HERE + "/add", "code", "x", "name", "打错的网格"),
        form("sunli", "/needs", "region", HERE, "body", "", "place", "打错的门口"));
  }

  private static Arguments form(String login, String path, String... fields) {
    return Arguments.of(login, path, fields);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("forms")
  void a_refused_form_answers_so_and_keeps_what_was_typed(
      String login, String path, String[] fields) throws Exception {
    String[] sent =
        Stream.concat(Stream.of("_key", Walk.key()), Arrays.stream(fields))
            .map(text -> text.replace(HERE, community))
            .toArray(String[]::new);
    MockHttpServletResponse again = pages.send(login, path.replace(HERE, community), sent);

    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8))
        .containsAnyOf("role=\"alert\"", "gs-err")
        .contains(sent[sent.length - 1]);
  }

  @Test
  void a_table_that_is_refused_answers_so() throws Exception {
    MockMultipartFile empty = new MockMultipartFile("file", "a.csv", "text/csv", new byte[0]);
    MockHttpServletResponse again =
        pages.upload("admin", "/imports/roster", empty, "_key", Walk.key());
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("文件是空的");
  }

  @Test
  void a_search_within_a_form_is_no_refusal() throws Exception {
    assertThat(
            pages.send("sunli", "/needs", "region", community, "look", "1", "q", "枣营").getStatus())
        .isEqualTo(200);
  }
}

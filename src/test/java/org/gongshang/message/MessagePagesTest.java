package org.gongshang.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongshang.ApplicationTest;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class MessagePagesTest {

  private static long next = 95_000;

  @Autowired Messages messages;
  @Autowired MessagePages pages;
  @Autowired MockMvc mvc;
  @Autowired Clock clock;

  private final long me = next += 10;

  @Test
  void thePageSaysWhatHappened() throws Exception {
    messages.tell(List.of(me), "message.unread", List.of("<b>3</b>"), "/tasks");

    mvc.perform(as(get("/messages")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("有 &lt;b&gt;3&lt;/b&gt; 条还没有看")))
        .andExpect(content().string(containsString("全部标为已看")));
  }

  @Test
  void anEmptyPageSaysWhy() throws Exception {
    mvc.perform(as(get("/messages?after=nonsense")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("还没有消息")));
  }

  @Test
  void openingLeadsToThePageAndNowhereElse() throws Exception {
    mvc.perform(as(get("/messages/" + told("/matters/1")))).andExpect(redirectedUrl("/matters/1"));
    mvc.perform(as(get("/messages/" + told("//evil.example"))))
        .andExpect(redirectedUrl("/messages"));
    mvc.perform(as(get("/messages/999999999"))).andExpect(status().isNotFound());
  }

  @Test
  void whatLeadsToTheSamePageStandsTogetherAndIsReadTogether() throws Exception {
    told("/matters/1");
    long other = told("/matters/2");
    long newest = told("/matters/1");
    MessagePages.Page page = pages.page(me, null, Locale.CHINESE);
    assertThat(page.threads()).extracting(t -> t.newest().id()).containsExactly(newest, other);
    assertThat(page.threads().get(0).earlier()).hasSize(1);
    mvc.perform(as(get("/messages"))).andExpect(content().string(containsString("同一件事之前的 1 条")));

    messages.open(newest, me);
    assertThat(messages.unread(me)).as("the other matter's").isOne();
  }

  @Test
  void aMomentIsSaidInTheReadersLanguageWhenItIsRead() throws Exception {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(3));
    messages.tell(List.of(me), "page.due", List.of(Messages.moment(tomorrow)), "/sessions/S-1");
    String sentence = pages.page(me, null, Locale.CHINESE).threads().get(0).newest().sentence();
    assertThat(sentence).containsPattern("\\d+月\\d+日 周. \\d\\d:\\d\\d");
  }

  @Test
  void allCanBeMarkedAsRead() throws Exception {
    told("/tasks");
    mvc.perform(as(post("/messages/read")).with(csrf())).andExpect(redirectedUrl("/messages"));
    mvc.perform(as(get("/messages"))).andExpect(content().string(not(containsString("全部标为已看"))));
  }

  private long told(String link) {
    messages.tell(List.of(me), "message.none", List.of(), link);
    return pages.page(me, null, Locale.CHINESE).threads().get(0).newest().id();
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
    return request
        .with(user("somebody"))
        .requestAttr(Viewer.ATTRIBUTE, new Viewer(me, "某人", List.of()));
  }
}

package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** The database fails in the middle of somebody's work: one of its tables is away for a while. */
@ApplicationTest
class FailureTest {

  private static final String CLERK = WaitingNeed.CLERK;
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;

  private Pages pages;
  private WaitingNeed need;

  @BeforeEach
  void a_need_waits_for_its_clerk() {
    pages = new Pages(mvc, walk);
    need = new WaitingNeed(context);
  }

  @AfterEach
  void everything_is_there_again() {
    sql.execute("alter table if exists away rename to matter_event");
  }

  @Test
  void nothing_is_left_half_done_and_what_was_typed_can_be_sent_again() throws Exception {
    sql.execute("alter table matter_event rename to away");
    MockHttpServletResponse failed =
        pages.send(
            CLERK,
            need.page(),
            "_key",
            Walk.key(),
            "_deployment",
            need.task().formDeployment(),
            "screening",
            "accepted",
            "title",
            "修复 3 号楼楼道灯 𠮷😀 <b>",
            "category",
            "road",
            "urgency",
            "ordinary",
            "reply",
            "今天就安排人去看，修好后告诉您。");
    String page = failed.getContentAsString(StandardCharsets.UTF_8);

    assertThat(failed.getStatus()).isEqualTo(503);
    assertThat(page).contains("您填的内容都还在", "今天就安排人去看", "&lt;b&gt;").doesNotContain("<b>\"");
    assertThat(status()).isEqualTo("RECEIVED");

    sql.execute("alter table away rename to matter_event");
    MockHttpServletResponse again =
        pages.send(CLERK, need.page(), hidden(page).toArray(String[]::new));

    assertThat(again.getStatus()).isEqualTo(302);
    assertThat(status()).isEqualTo("ACCEPTED");
    assertThat(
            sql.queryForList(
                "select title from matter where number = ?", String.class, need.matter()))
        .containsExactly("修复 3 号楼楼道灯 𠮷😀 <b>");
  }

  @Test
  void a_page_that_only_reads_says_that_it_is_busy() throws Exception {
    sql.execute("alter table matter_event rename to away");
    MockHttpServletResponse failed = pages.open(CLERK, "/matters/" + need.matter());

    assertThat(failed.getStatus()).isEqualTo(503);
    assertThat(failed.getContentAsString(StandardCharsets.UTF_8))
        .contains("系统暂时办不了", "请过一会儿再试")
        .doesNotContain("您填的内容");
  }

  private String status() {
    return sql.queryForObject(
        "select status from need where matter = ?", String.class, need.matter());
  }

  /** Names and values of the form that the error page holds. */
  private static List<String> hidden(String page) {
    List<String> fields = new ArrayList<>();
    int form = page.indexOf("action=\"/tasks/");
    Matcher matcher = HIDDEN.matcher(page.substring(form, page.indexOf("</form>", form)));
    while (matcher.find()) {
      if (!matcher.group(1).equals("_csrf")) {
        fields.add(matcher.group(1));
        fields.add(HtmlUtils.htmlUnescape(matcher.group(2)));
      }
    }
    return fields;
  }
}

package org.gongshang.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The clerk asks whoever told a need for what is missing, and waits. */
@Import(Walk.class)
abstract class SupplementCases {

  private static final String QUESTION = "是哪一号楼、哪个单元？𠮷😀 <b>方便时</b>来电";
  private static final String ADDED = "8 号楼 2 单元，三层拐角。<i>😀</i>";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private Pages pages;

  @BeforeEach
  void thePages() {
    pages = new Pages(mvc, walk);
  }

  @Test
  void the_clock_stands_still_until_the_answer_is_there_and_then_runs_on() throws Exception {
    String matter = told(false, null);
    Instant due = screening(matter).dueAt();
    Duration left = Duration.between(clock.instant(), due);
    asked(matter);
    walk.nextWorkdays(3);
    added(matter, "sunli");

    assertLeft(matter, left);
    assertThat(pages.text("lixiaowen", "/matters/" + matter)).contains("起停住等补充");
  }

  @Test
  void what_was_overdue_before_is_overdue_after() {
    String matter = told(false, null);
    Instant due = screening(matter).dueAt();
    walk.nextWorkdays(3);
    asked(matter);
    walk.nextWorkdays(1);
    added(matter, "sunli");

    assertThat(screening(matter).dueAt()).isEqualTo(due).isBefore(clock.instant());
  }

  @Test
  void nothing_stands_still_while_people_are_in_danger() {
    String matter = told(true, null);
    Instant due = screening(matter).dueAt();
    asked(matter);
    added(matter, "sunli");

    assertThat(screening(matter).dueAt()).isEqualTo(due);
  }

  @Test
  void two_waits_leave_no_more_time_than_one() {
    String matter = told(false, null);
    Duration left = Duration.between(clock.instant(), screening(matter).dueAt());
    for (int time = 0; time < 2; time++) {
      asked(matter);
      walk.nextWorkdays(1);
      added(matter, "sunli");
    }

    assertLeft(matter, left);
    assertThat(
            sql.queryForObject(
                "select count(*) from need_question where matter = ?", Integer.class, matter))
        .isEqualTo(2);
  }

  @Test
  void without_an_answer_it_goes_on_when_the_time_is_over() throws Exception {
    String matter = told(false, null);
    asked(matter);
    walk.nextWorkdays(6);

    assertThat(walk.open(matter)).containsExactly("need-screen");
    assertThat(pages.text("lixiaowen", "/matters/" + matter)).contains("到时没有补充");
  }

  @Test
  void the_clerk_need_not_wait() {
    String matter = told(false, null);
    asked(matter);
    walk.closes("lixiaowen", "need-supplement", matter);

    assertThat(walk.open(matter)).containsExactly("need-screen");
  }

  @Test
  void question_and_answer_are_kept_as_they_were_written_and_read_by_those_concerned()
      throws Exception {
    String matter = told(false, null);
    asked(matter);
    String task = "/tasks/" + walk.task("sunli", "need-supplement", matter).taskId();
    assertThat(pages.text("sunli", task)).contains("𠮷😀 &lt;b&gt;方便时&lt;/b&gt;");
    assertThat(pages.text("sunli", "/messages")).contains("还有情况要请您补充");
    assertThat(pages.open("tianjing", task).getStatus()).isEqualTo(404);
    assertThat(pages.open("maxiulan", task).getStatus()).isEqualTo(404);
    added(matter, "sunli");

    String screening = "/tasks/" + screening(matter).taskId();
    assertThat(pages.text("lixiaowen", screening)).contains("&lt;i&gt;😀&lt;/i&gt;");
  }

  @Test
  void whoever_wrote_down_what_another_said_is_not_asked_themselves() throws Exception {
    String matter = told(false, "张大爷");
    String task = "/tasks/" + screening(matter).taskId();

    assertThat(pages.text("lixiaowen", task)).doesNotContain("情况不清，请提出人补充");
    String own = "/tasks/" + screening(told(false, null)).taskId();
    assertThat(pages.text("lixiaowen", own)).contains("情况不清，请提出人补充");
  }

  /** The clock runs while the test does. */
  private void assertLeft(String matter, Duration left) {
    assertThat(Duration.between(clock.instant(), screening(matter).dueAt()))
        .isBetween(left.minusMinutes(5), left);
  }

  private String told(boolean danger, String onBehalfOf) {
    NewNeed need =
        new NewNeed(
            regions.byCode("110105012022").orElseThrow().id(),
            "楼道灯坏了三天，老人摔了一跤，请尽快修。",
            "",
            null,
            onBehalfOf == null ? Channel.ONLINE : Channel.VISIT,
            onBehalfOf,
            List.of(),
            danger);
    String teller = onBehalfOf == null ? "sunli" : "lixiaowen";
    String matter = needs.submit(need, walk.person(teller)).value();
    walk.goOn();
    return matter;
  }

  private InboxRow screening(String matter) {
    return walk.task("lixiaowen", "need-screen", matter);
  }

  private void asked(String matter) {
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "楼道灯不亮请维修",
        "screening",
        "supplement",
        "question",
        QUESTION);
  }

  private void added(String matter, String by) {
    walk.does(by, "need-supplement", matter, "supplement", ADDED);
  }
}

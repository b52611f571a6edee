package org.gongshang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.engine.DemoClock;
import org.gongshang.workflow.engine.MovableClock;
import org.gongshang.workflow.model.ShippedModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

/** The demo's first start, on a database of its own. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1;MODE=MySQL;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0",
      "gongshang.files.dir=./target/story-files",
      "camunda.bpm.job-execution.enabled=false"
    })
@AutoConfigureMockMvc
@Import(Walk.class)
@ActiveProfiles("demo")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStoryIT {

  @Autowired JdbcTemplate jdbc;
  @Autowired MovableClock clock;
  @Autowired DemoStory story;
  @Autowired Cast cast;
  @Autowired Inbox inbox;
  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Rounds rounds;
  @Autowired DemoClock demoClock;

  /** The engine has one clock for the whole JVM. */
  @AfterAll
  void give_time_back() {
    clock.setOffset(java.time.Duration.ZERO);
  }

  @Test
  void nothing_got_stuck() {
    assertThat(story.stuck()).isEmpty();
    assertThat(count("select count(*) from matter")).isGreaterThanOrEqualTo(40);
  }

  @Test
  void matters_stand_in_every_stage_and_some_have_ended_either_way() {
    assertThat(strings("select distinct stage from matter where status = 'OPEN'"))
        .containsExactlyInAnyOrder(
            "NEED", "DELIBERATION", "PROJECT", "IMPLEMENTATION", "EVALUATION");
    assertThat(strings("select distinct status from matter"))
        .containsExactlyInAnyOrder("OPEN", "CLOSED", "REJECTED");
  }

  @Test
  void matters_are_handed_down_and_the_results_of_one_were_rolled_up() {
    assertThat(count("select count(*) from hand_down where state = 'WAITING' and below > 1"))
        .isPositive();
    assertThat(count("select count(*) from hand_down where state = 'ROLLED_UP'")).isPositive();
    assertThat(count("select count(*) from matter_region where reason = 'settled'")).isPositive();
  }

  @Test
  void people_of_every_kind_find_something_to_do() {
    assertThat(strings("select distinct form_id from inbox"))
        .containsAll(ShippedModels.forms().stream().map(ShippedModels::formId).toList());
  }

  @Test
  void some_are_overdue_and_some_are_being_put_right() {
    assertThat(count("select count(*) from inbox where due_at < " + clock.millis()))
        .isBetween(3, 25);
    assertThat(count("select count(*) from implementation where round > 1")).isPositive();
    assertThat(count("select count(*) from rectification where outcome = 'ESCALATE'")).isOne();
  }

  @Test
  void one_matter_was_returned_and_of_two_emergencies_one_was_answered_within_two_hours() {
    assertThat(count("select count(*) from matter where returned_once")).isOne();
    // the other one still waits for whoever takes charge
    assertThat(strings("select matter from matter_region where reason = 'straightUp'")).hasSize(2);
    assertThat(
            count(
                "select count(*) from matter m join matter_event e on e.business_key = m.number"
                    + " where m.urgency = 'EMERGENCY' and e.form_id = 'axis-take-charge'"
                    + " and e.happened_at < m.opened_at + 7200000"))
        .isOne();
  }

  @Test
  void nothing_happened_past_the_real_processes() {
    assertThat(
            strings(
                "select matter from implementation where matter not in"
                    + " (select matter from project where state = 'APPROVED')"))
        .isEmpty();
    assertThat(
            strings(
                "select number from matter where number not in"
                    + " (select business_key from matter_step)"))
        .isEmpty();
  }

  @Test
  void a_later_start_plays_nothing() {
    int before = count("select count(*) from matter");
    story.run(new org.springframework.boot.DefaultApplicationArguments());
    assertThat(count("select count(*) from matter")).isEqualTo(before);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void the_others_vote_so_that_one_person_can_walk_through_a_session() throws Exception {
    InboxRow ballot = ballot("zhaoguilan");
    String session = "/sessions/" + ballot.businessKey();
    Viewer viewer = cast.named("zhaoguilan");

    assertThat(pressOthers("zhaoguilan", session, ballot)).isEqualTo(session);
    assertThat(rounds.unanswered(ballot.roundId())).containsExactly(viewer.accountId());
    pressOthers("wangjianguo", session, ballot);
    assertThat(rounds.get(ballot.roundId()).open()).isFalse();
  }

  private InboxRow ballot(String login) {
    return inbox.todo(cast.named(login), Inbox.Filter.none(), null, 200).stream()
        .filter(row -> row.formId().equals("session-ballot"))
        .findFirst()
        .orElseThrow();
  }

  /** Presses the button on the session's page; returns where it leads. */
  private String pressOthers(String login, String session, InboxRow task) throws Exception {
    Pages pages = new Pages(mvc, walk);
    String act = "/demo/tasks/" + task.taskId() + "/others";
    assertThat(pages.text(login, session)).contains("action=\"" + act + "\"");
    return String.valueOf(
        pages.send(login, act, "_key", login + "-others", "back", "session").getRedirectedUrl());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void time_stops_where_something_happens_and_every_page_says_what_time_it_is() throws Exception {
    Pages pages = new Pages(mvc, walk);
    Instant next = demoClock.upcoming().orElseThrow();
    String moment = DateTimeFormatter.ofPattern("HH:mm").format(next.atZone(clock.getZone()));
    assertThat(pages.text("sunli", "/tasks")).containsPattern("到(今天|明天| [^<]+) " + moment);
    pages.send("sunli", "/demo/next-moment", "_key", "moment");

    assertThat(clock.instant()).isAfterOrEqualTo(next).isBefore(next.plusSeconds(60));
    assertThat(pages.text("sunli", "/tasks")).containsPattern("时间是 [^。]+ " + moment + "。");
    LocalDate day = LocalDate.now(clock);
    demoClock.nextWorkday();
    assertThat(LocalDateTime.now(clock).toLocalTime().getHour()).isEqualTo(9);
    assertThat(LocalDate.now(clock)).isAfter(day);
  }

  private int count(String sql) {
    Integer count = jdbc.queryForObject(sql, Integer.class);
    return count == null ? 0 : count;
  }

  private List<String> strings(String sql) {
    return jdbc.queryForList(sql, String.class);
  }
}

package org.gongshang.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.project.Yuan;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterOpening;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.NewMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class ImplementationsCases {

  private static final String WORDS = "𠮷安里 8 号楼已装好 12 米 😀\n“还差转角” <i>一处</i>";

  private static final String OURS =
      "implementation_id in (select id from implementation where matter = ?)";

  @Autowired Implementations implementations;
  @Autowired WorkCards cards;
  @Autowired ImplementationMapper mapper;
  @Autowired Matters matters;
  @Autowired MatterOpening opening;
  @Autowired Regions regions;
  @Autowired Accounts accounts;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  long unit;
  LocalDate today;
  MatterNumber matter;

  @BeforeEach
  void a_project_of_ten_thousand_yuan_is_approved() {
    unit = account("zhangwei");
    today = LocalDate.now(clock);
    matter =
        opening.open(
            new NewMatter(
                "楼道里加装扶手", regions.byCode("110105012022").orElseThrow().id(), account("sunli")));
    jdbc.update(
        "insert into project (matter, state, plans, opened_at, version) values (?, 'APPROVED', 1,"
            + " 0, 0)",
        matter.value());
    jdbc.update(
        """
        insert into project_plan (project_id, number, name, project_class, content, budget, funding,
          unit_id, deadline, planned_by, planned_at)
        select id, 1, '楼道扶手', 'WORKS', '加装扶手', 10000, 'COMMUNITY_FUND', 1, ?, 1, 0
        from project where matter = ?
        """,
        today.plusDays(60),
        matter.value());
    implementations.open(matter);
  }

  @Test
  void reports_are_stored_exactly_and_shown_newest_first() {
    plan();
    report(30, "3000", false);
    report(60, "6000.55", false);
    assertThat(
            jdbc.queryForList(
                "select report from progress_report where " + OURS, String.class, matter.value()))
        .containsOnly(WORDS);
    WorkCard card = card("sunli");
    assertThat(card.percent()).isEqualTo(60);
    assertThat(card.spentPercent()).isEqualTo(60);
    assertThat(card.reports()).extracting(WorkCard.Entry::text).containsExactly(WORDS, WORDS);
  }

  @Test
  void spending_is_refused_above_the_budget_and_marked_from_ninety_per_cent() {
    plan();
    assertThatThrownBy(() -> report(50, "10000.01", false)).isInstanceOf(Refusal.class);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from progress_report where " + OURS, Long.class, matter.value()))
        .isZero();
    report(90, "9000", false);
    assertThat(card("sunli").nearBudget()).isTrue();
  }

  @Test
  void finished_work_is_all_done() {
    plan();
    assertThatThrownBy(() -> report(99, "1", true)).isInstanceOf(Refusal.class);
    report(100, "1", true);
    assertThatThrownBy(() -> report(100, "1", true)).isInstanceOf(Refusal.class);
  }

  @Test
  void milestones_end_with_the_projects_deadline() {
    assertThatThrownBy(() -> plan(today.plusDays(61))).isInstanceOf(Refusal.class);
    plan(today.plusDays(60));
    assertThatThrownBy(this::plan).as("planned already").isInstanceOf(Refusal.class);
  }

  @Test
  void a_report_says_which_milestones_are_reached_and_the_last_one_reaches_the_rest() {
    planTwo();
    assertThat(ahead()).containsExactly("材料进场", "安装完");
    reportReaching(1);
    assertThat(ahead()).containsExactly("安装完");
    assertThat(card("sunli").milestones())
        .extracting(WorkCard.Stone::reachedOn, WorkCard.Stone::late)
        .containsExactly(tuple(today, false), tuple(null, false));
    jdbc.update(
        "update milestone set due_on = ? where number = 2 and " + OURS,
        today.minusDays(1),
        matter.value());
    reportReaching(1);
    assertThat(card("sunli").milestones())
        .extracting(WorkCard.Stone::late)
        .containsExactly(false, true);
    report(100, "1", true);
    assertThat(ahead()).isEmpty();
    assertThat(card("sunli").milestones())
        .extracting(WorkCard.Stone::reachedOn, WorkCard.Stone::late)
        .containsExactly(tuple(today, false), tuple(today, true));
  }

  private List<String> ahead() {
    return mapper.ahead(mapper.newest(matter).orElseThrow().id()).stream()
        .map(Milestone::name)
        .toList();
  }

  private void planTwo() {
    implementations.plan(
        matter,
        new Milestones(
            List.of(
                new Milestones.Row(1, "材料进场", today.plusDays(5)),
                new Milestones.Row(2, "安装完", today.plusDays(9)))),
        "张伟",
        "13800002046",
        unit,
        clock.instant());
  }

  @Test
  void work_that_fails_acceptance_is_reported_inspected_and_judged_again() {
    plan();
    finish("8000");
    implementations.fail(matter, "转角处没有包边", account("lixiaowen"), clock.instant());
    finish("9500");
    implementations.accept(matter, Yuan.of("9500"), account("lixiaowen"), clock.instant());
    implementations.deliver(matter);
    WorkCard card = card("lixiaowen");
    assertThat(card.acceptances())
        .extracting(WorkCard.Entry::result)
        .containsExactly("passed", "failed");
    WorkResult result = implementations.result(matter).orElseThrow();
    assertThat(result.cost()).isEqualTo("9,500.00");
    assertThat(result.budget()).isEqualTo("10,000.00");
  }

  @Test
  void a_rectification_is_a_further_round_with_its_own_deadline_and_milestones() {
    plan();
    finish("8000");
    implementations.accept(matter, Yuan.of("8000"), account("lixiaowen"), clock.instant());
    implementations.deliver(matter);
    implementations.prepare(matter, today.plusDays(10));
    implementations.open(matter);
    assertThatThrownBy(() -> plan(today.plusDays(11))).isInstanceOf(Refusal.class);
    plan(today.plusDays(10));
    WorkCard card = card("lixiaowen");
    assertThat(card.round()).isEqualTo(2);
    assertThat(card.milestones()).extracting(WorkCard.Stone::round).containsExactly(1, 2);
  }

  @Test
  void a_telephone_number_is_for_those_who_look_after_the_work() {
    plan();
    assertThat(card("lixiaowen").phone()).isEqualTo("13800002046");
    assertThat(card("zhengwei").phone()).as("covers from above").isEqualTo("13800002046");
    assertThat(card("sunli").phone()).isEqualTo("138****2046");
    assertThat(card("tianjing").phone()).as("a clerk next door").isEqualTo("138****2046");
  }

  private void plan() {
    plan(today.plusDays(30));
  }

  private void plan(LocalDate last) {
    implementations.plan(
        matter,
        new Milestones(List.of(new Milestones.Row(1, "装完", last))),
        "何建军",
        "13800002046",
        unit,
        clock.instant());
  }

  private void report(int percent, String spent, boolean finished) {
    implementations.report(
        matter,
        new NewReport(
            WORDS, percent, Yuan.of(spent), finished, List.of(), List.of(), unit, clock.instant()));
  }

  private void reportReaching(Integer... numbers) {
    implementations.report(
        matter,
        new NewReport(
            WORDS, 50, Yuan.of("1"), false, List.of(numbers), List.of(), unit, clock.instant()));
  }

  private void finish(String spent) {
    report(100, spent, true);
    implementations.inspect(
        matter,
        InspectionResult.GOOD,
        "现场看过，扶手牢固",
        List.of(),
        account("hejianjun"),
        clock.instant());
  }

  private WorkCard card(String login) {
    return cards.of(matters.get(matter), accounts.viewer(account(login))).orElseThrow();
  }

  private long account(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }
}

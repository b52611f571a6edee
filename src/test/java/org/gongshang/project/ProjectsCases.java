package org.gongshang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.region.Regions;
import org.gongshang.resource.FundingSource;
import org.gongshang.resource.Organisations;
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
abstract class ProjectsCases {

  private static final String OURS = "project_id in (select id from project where matter = ?)";

  @Autowired Projects projects;
  @Autowired ProjectSection section;
  @Autowired Matters matters;
  @Autowired MatterOpening opening;
  @Autowired Organisations organisations;
  @Autowired Regions regions;
  @Autowired Accounts accounts;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  long community;
  long clerk;
  long approver;
  MatterNumber matter;

  @BeforeEach
  void a_matter_becomes_a_project() {
    community = regions.byCode("110105012022").orElseThrow().id();
    clerk = accounts.byLogin("lixiaowen").orElseThrow().id();
    approver = accounts.byLogin("zhoumin").orElseThrow().id();
    matter = opening.open(new NewMatter("楼道里加装扶手", community, clerk));
    projects.open(matter);
  }

  @Test
  void text_is_stored_exactly() {
    String content = "在 8、9 号楼𠮷安里加装扶手 😀\n<b>不锈钢</b> & “防滑”";
    projects.submit(matter, draft(content, "186000.5"), clerk, clock.instant());
    assertThat(contents().get(0)).isEqualTo(content);
    assertThat(
            jdbc.queryForObject(
                "select budget from project_plan where " + OURS, BigDecimal.class, matter.value()))
        .isEqualByComparingTo("186000.50");
  }

  @Test
  void every_version_of_the_plan_and_every_decision_is_kept() {
    projects.submit(matter, draft("第一版", "186000"), clerk, clock.instant());
    projects.decide(matter, Approval.RETURNED, "预算偏高，请压减", approver, clock.instant());
    projects.submit(matter, draft("第二版", "150000"), clerk, clock.instant());
    projects.decide(matter, Approval.APPROVED, null, approver, clock.instant());
    assertThat(contents()).containsExactly("第一版", "第二版");
    assertThat(
            jdbc.queryForList(
                "select approval from project_decision where " + OURS + " order by plan_number",
                String.class,
                matter.value()))
        .containsExactly("RETURNED", "APPROVED");
    assertThat(projects.commitment(matter).budget()).isEqualTo(Yuan.of("150000"));
  }

  @Test
  void the_approved_plans_unit_becomes_responsible() {
    projects.submit(matter, draft("加装扶手", "150000"), clerk, clock.instant());
    projects.decide(matter, Approval.APPROVED, null, approver, clock.instant());
    assertThat(projects.commit(matter)).isEqualTo(unit());
    assertThat(matters.get(matter).responsibleUnit()).isEqualTo(unit());
  }

  @Test
  void an_organisation_that_the_region_does_not_offer_is_refused() {
    long elsewhere = regions.byCode("110105001").orElseThrow().id();
    jdbc.update(
        "insert into organisation (name, kind, region_id, added_at) values ('别处的公司', 'FIRM', ?, 0)",
        elsewhere);
    Long id = jdbc.queryForObject("select max(id) from organisation", Long.class);
    assertThat(id).isNotNull();
    PlanDraft draft = draft("加装扶手", "150000", id);
    assertThatThrownBy(() -> projects.submit(matter, draft, clerk, clock.instant()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("resource.unit.notOffered"));
  }

  @Test
  void nobody_decides_on_an_own_plan_for_somebody_either() {
    projects.submit(matter, draft("加装扶手", "150000"), clerk, clock.instant());
    Long forTheApprover = -delegated(approver, clerk);
    assertThatThrownBy(
            () -> projects.decide(matter, Approval.APPROVED, null, forTheApprover, clock.instant()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("project.ownPlan"));
  }

  private long delegated(long principal, long delegate) {
    jdbc.update(
        "insert into delegation (mandate_id, delegate, valid_from, valid_to, reason, made_at)"
            + " select id, ?, ?, ?, '休假', 0 from mandate where account_id = ?",
        delegate,
        LocalDate.now(clock),
        LocalDate.now(clock),
        principal);
    Long id = jdbc.queryForObject("select max(id) from delegation", Long.class);
    return id == null ? 0 : id;
  }

  @Test
  void a_plan_whose_deadline_has_passed_is_not_approved() {
    projects.submit(matter, draft("加装扶手", "150000"), clerk, clock.instant());
    jdbc.update(
        "update project_plan set deadline = ? where " + OURS, LocalDate.now(clock), matter.value());
    assertThatThrownBy(
            () -> projects.decide(matter, Approval.APPROVED, null, approver, clock.instant()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("project.deadline.passed"));
  }

  @Test
  void a_plan_of_ones_own_is_not_for_oneself_to_approve() {
    projects.submit(matter, draft("加装扶手", "150000"), approver, clock.instant());
    assertThatThrownBy(
            () -> projects.decide(matter, Approval.APPROVED, null, approver, clock.instant()))
        .isInstanceOf(Refusal.class);
  }

  private List<String> contents() {
    return jdbc.queryForList(
        "select content from project_plan where " + OURS + " order by number",
        String.class,
        matter.value());
  }

  private PlanDraft draft(String content, String budget) {
    return draft(content, budget, unit());
  }

  private PlanDraft draft(String content, String budget, long unitId) {
    return new PlanDraft(
        "楼道扶手",
        ProjectClass.WORKS,
        content,
        Yuan.of(budget),
        FundingSource.COMMUNITY_FUND,
        unitId,
        LocalDate.now(clock).plusDays(60));
  }

  private long unit() {
    return organisations.within(community).get(0).id();
  }
}

package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** One need goes through all five stages, told as its people live it. */
abstract class CycleCases {

  private static final String TEXT = "8 号楼和 9 号楼中间那块空地，能不能建个电动车充电棚？𠮷😀";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Matters matters;
  @Autowired JdbcTemplate sql;
  @Autowired MeterRegistry metrics;

  @Test
  void aNeedBecomesAProjectAndIsClosedBySatisfiedPeople() throws Exception {
    String matter = aNeedIsAccepted();
    theCouncilAdoptsIt(matter);
    theNoticeEnds();
    theProjectIsApproved(matter);
    theUnitFinishes(matter);
    nobodyReadsATelephoneNumberInTheStory(matter);
    theNoticeEnds();
    everyoneRates(matter, "5");
    assertThat(status(matter)).isEqualTo(MatterStatus.CLOSED);
    assertThat(metrics.get("gongshang.inbox.drift").gauge().value()).isZero();
  }

  @Test
  void dissatisfactionLeadsToRectificationTwiceAndThenToTheLevelAbove() {
    String matter = aNeedIsAccepted();
    theCouncilAdoptsIt(matter);
    theNoticeEnds();
    theProjectIsApproved(matter);
    theUnitFinishes(matter);
    for (int time = 0; time < 2; time++) {
      theNoticeEnds();
      everyoneRates(matter, "1");
      walk.does(
          "zhangwei",
          "evaluation-rectify",
          matter,
          "plan",
          "重新整修地面，加装雨棚，一周内完成。",
          "deadline",
          walk.today().plusDays(10).toString());
      theUnitFinishes(matter);
    }
    theNoticeEnds();
    everyoneRates(matter, "1");
    assertThat(matters.get(new MatterNumber(matter)).regionId()).isEqualTo(region("麦子店街道"));
    walk.does(
        "zhengwei",
        "evaluation-escalated",
        matter,
        "escalationDecision",
        "close",
        "opinion",
        "街道已核实，剩余问题并入明年的改造项目，予以办结。");
    assertThat(status(matter)).isEqualTo(MatterStatus.CLOSED);
  }

  private void nobodyReadsATelephoneNumberInTheStory(String matter) throws Exception {
    Pages pages = new Pages(mvc, walk);
    for (String login : List.of("sunli", "zhaoguilan")) {
      assertThat(pages.text(login, "/matters/" + matter))
          .contains("139****1234")
          .doesNotContain("13900001234");
    }
  }

  private MatterStatus status(String matter) {
    return matters.get(new MatterNumber(matter)).status();
  }

  private long region(String name) {
    Long id =
        sql.queryForObject("select region_id from region_spell where name = ?", Long.class, name);
    return id == null ? 0 : id;
  }

  private String aNeedIsAccepted() {
    long community = walk.person("sunli").mandates().get(0).regionId();
    String matter =
        needs
            .submit(
                new NewNeed(
                    community, TEXT, "8、9 号楼之间", "13800002046", Channel.ONLINE, null, List.of()),
                walk.person("sunli"))
            .value();
    walk.goOn();
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "在 8、9 号楼间建电动自行车充电棚",
        "screening",
        "accepted",
        "category",
        "parking",
        "urgency",
        "ordinary",
        "reply",
        "孙女士您好，您反映的情况已受理，近期提交议事会讨论。");
    walk.does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "3", "note", "本社区可办");
    return matter;
  }

  private void theCouncilAdoptsIt(String matter) {
    walk.does(
        "wangjianguo",
        "deliberation-place",
        matter,
        "itemTitle",
        "关于建设电动自行车充电棚的议案",
        "motion",
        "在 8、9 号楼间空地建设充电棚，设 48 个车位。",
        "placement",
        "new");
    String session =
        sql.queryForObject(
            "select number from council_session where number not in (select business_key from"
                + " matter_step where element_id like 'end%') order by number desc limit 1",
            String.class);
    LocalDate day = walk.today().plusDays(7);
    walk.does(
        "wangjianguo",
        "session-convene",
        session,
        "title",
        "议事会会议",
        "startsAt",
        day + "T09:00",
        "mode",
        "in_person",
        "place",
        "社区二层议事厅");
    walk.until(day);
    members()
        .forEach(
            member -> walk.does(member, "session-sign-in", session, "attendance", "in_person"));
    members()
        .forEach(
            member ->
                walk.does(
                    member,
                    "session-opinion",
                    matter,
                    "stance",
                    "support",
                    "opinion",
                    "同意建设，注意消防通道。"));
    members().forEach(member -> walk.does(member, "session-ballot", matter, "choice", "agree"));
    walk.does("lixiaowen", "session-minutes", session, "minutes", "会议审议并通过了关于建设电动自行车充电棚的议案。");
    walk.does("wangjianguo", "session-confirm", session, "minutesDecision", "approve");
  }

  private Stream<String> members() {
    return sql
        .queryForList(
            "select a.login from mandate m join account a on a.id = m.account_id"
                + " where m.role = 'REPRESENTATIVE' and m.council_id = ?",
            String.class,
            walk.person("sunli").mandates().get(0).regionId())
        .stream();
  }

  private void theNoticeEnds() {
    walk.nextWorkdays(6);
  }

  private void theProjectIsApproved(String matter) {
    walk.does(
        "lixiaowen",
        "project-plan",
        matter,
        "name",
        "8、9 号楼间充电棚",
        "projectClass",
        "works",
        "content",
        "建充电棚一座，车位 48 个，充电口 24 个。",
        "budget",
        "186000.00",
        "funding",
        "communityFund",
        "unit",
        "1",
        "deadline",
        walk.today().plusDays(90).toString());
    walk.does("zhoumin", "project-approve", matter, "approval", "approved");
  }

  private void theUnitFinishes(String matter) {
    walk.does(
        "zhangwei",
        "implementation-milestones",
        matter,
        "contact",
        "张伟",
        "phone",
        "13900001234",
        "milestone1Name",
        "进场施工",
        "milestone1Date",
        walk.today().plusDays(10).toString());
    walk.does(
        "zhangwei",
        "implementation-progress",
        matter,
        "report",
        "充电棚主体完工，已通电调试。",
        "percent",
        "100",
        "spent",
        "60000.00",
        "workFinished",
        "true");
    walk.does(
        "hejianjun",
        "implementation-inspect",
        matter,
        "inspection",
        "good",
        "findings",
        "现场查看，车位和充电口数量相符。");
    walk.does(
        "lixiaowen",
        "implementation-accept",
        matter,
        "acceptance",
        "passed",
        "finalCost",
        "60000.00");
  }

  private void everyoneRates(String matter, String score) {
    List<String> raters = new java.util.ArrayList<>(members().toList());
    raters.addAll(List.of("sunli", "wangjianguo"));
    raters.forEach(
        rater -> walk.does(rater, "evaluation-rate", matter, "score", score, "comment", "看过现场"));
  }
}

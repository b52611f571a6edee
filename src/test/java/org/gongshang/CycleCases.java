package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One need goes through all five stages, told as its people live it. */
abstract class CycleCases {

  @Autowired Walk walk;
  @Autowired ApplicationContext context;
  @Autowired Matters matters;
  @Autowired JdbcTemplate sql;
  @Autowired MeterRegistry metrics;

  private Journey journey;

  @BeforeEach
  void thePeople() {
    journey = new Journey(context);
  }

  @Test
  void aNeedBecomesAProjectAndIsClosedBySatisfiedPeople() {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);
    journey.theNoticeEnds();
    journey.everyoneRates(matter, "5");
    assertThat(status(matter)).isEqualTo(MatterStatus.CLOSED);
    assertThat(metrics.get("gongshang.inbox.drift").gauge().value()).isZero();
  }

  @Test
  void dissatisfactionLeadsToRectificationTwiceAndThenToTheLevelAbove() {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);
    for (int time = 0; time < 2; time++) {
      journey.theNoticeEnds();
      journey.everyoneRates(matter, "1");
      walk.does(
          "zhangwei",
          "evaluation-rectify",
          matter,
          "plan",
          "重新整修地面，加装雨棚，一周内完成。",
          "deadline",
          walk.today().plusDays(10).toString());
      journey.theUnitFinishes(matter);
    }
    journey.theNoticeEnds();
    journey.everyoneRates(matter, "1");
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

  private MatterStatus status(String matter) {
    return matters.get(new MatterNumber(matter)).status();
  }

  private long region(String name) {
    Long id =
        sql.queryForObject("select region_id from region_spell where name = ?", Long.class, name);
    return id == null ? 0 : id;
  }
}

package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

class MovableClockTest {

  private static final Instant NINE = Instant.parse("2027-03-01T01:00:00Z");

  private final MovableClock clock = new MovableClock(Clock.system(ZoneId.of("Asia/Shanghai")));

  @AfterEach
  void engineTimeIsGivenBack() {
    ClockUtil.reset();
  }

  @RepeatedTest(50)
  void whatIsDueAtTheMomentMovedToIsDueForTheEngineToo() {
    clock.moveTo(NINE);
    assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(NINE, NINE.plusSeconds(5));
    assertThat(clock.instant()).isBetween(NINE, NINE.plusSeconds(5));
  }
}

package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The application's clock in the demo and in tests. Moving it moves the engine's clock as well,
 * which is one for the whole JVM.
 */
public class MovableClock extends Clock {

  private final Clock base;
  private volatile Duration offset = Duration.ZERO;

  public MovableClock(Clock base) {
    this.base = base;
  }

  public void moveBy(Duration step) {
    setOffset(offset.plus(step));
  }

  public void moveTo(Instant moment) {
    setOffset(Duration.between(base.instant(), moment));
  }

  /**
   * In whole milliseconds, the engine's measure, rounded up: what is due by now is due for both.
   */
  public void setOffset(Duration newOffset) {
    offset = Duration.ofMillis(newOffset.plusNanos(999_999).toMillis());
    ClockUtil.offset(offset.toMillis());
  }

  public Duration offset() {
    return offset;
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return base.withZone(zone).equals(base) ? this : Clock.offset(base.withZone(zone), offset);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }
}

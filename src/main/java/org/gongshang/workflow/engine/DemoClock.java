package org.gongshang.workflow.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.gongshang.workflow.Clocks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the demo's time: the application's clock and the engine's together, then runs what has
 * become due. The offset is kept, so that time does not jump back at the next start.
 */
@Component
@Profile("demo | test")
public class DemoClock {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String SETTING = "demo.clock.offset";
  private static final int MOST_JOBS = 1_000;

  private final MovableClock clock;
  private final Clocks clocks;
  private final Engine engine;
  private final JobPause jobs;
  private final SettingMapper settings;

  DemoClock(
      MovableClock clock, Clocks clocks, Engine engine, JobPause jobs, SettingMapper settings) {
    this.clock = clock;
    this.clocks = clocks;
    this.engine = engine;
    this.jobs = jobs;
    this.settings = settings;
    String kept = settings.find(SETTING);
    if (kept != null) {
      clock.setOffset(Duration.parse(kept));
    }
  }

  /** To nine o'clock on the next working day. The job executor rests, lest a job runs twice. */
  public void nextWorkday() {
    jobs.during(this::move);
  }

  private void move() {
    LocalDate next = clocks.nextWorkday(LocalDate.now(clock));
    clock.moveTo(next.atTime(MORNING).atZone(clock.getZone()).toInstant());
    keep();
    engine.runDueJobs(MOST_JOBS);
  }

  /** Remembers how far time has been moved. */
  public void keep() {
    settings.delete(SETTING);
    settings.insert(SETTING, clock.offset().toString());
  }
}

package org.gongshang.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.gongshang.workflow.ClockWatch;
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
  private final ClockWatch watch;
  private final SettingMapper settings;

  DemoClock(
      MovableClock clock,
      Clocks clocks,
      Engine engine,
      JobPause jobs,
      ClockWatch watch,
      SettingMapper settings) {
    this.clock = clock;
    this.clocks = clocks;
    this.engine = engine;
    this.jobs = jobs;
    this.watch = watch;
    this.settings = settings;
    String kept = settings.find(SETTING);
    clock.setOffset(kept == null ? Duration.ZERO : Duration.parse(kept));
  }

  /**
   * To nine o'clock on the next working day; what was due on the way happens then, so that nobody's
   * session has come and gone unseen.
   */
  public void nextWorkday() {
    moveTo(morning());
  }

  /** To the next moment at which a wait or a round ends, such as the beginning of a session. */
  public void nextMoment() {
    moveTo(upcoming().orElseGet(this::morning));
  }

  /** When the next wait or round ends, be it days from now. */
  public Optional<Instant> upcoming() {
    return engine.nextTimer(clock.instant());
  }

  private Instant morning() {
    LocalDate next = clocks.nextWorkday(LocalDate.now(clock));
    return next.atTime(MORNING).atZone(clock.getZone()).toInstant();
  }

  /** The job executor rests, lest a job runs twice. */
  private void moveTo(Instant target) {
    jobs.during(
        () -> {
          clock.moveTo(target);
          keep();
          runDue(MOST_JOBS);
        });
  }

  /** Runs what is due by now, people's reminders among it. */
  public void runDue(int mostJobs) {
    engine.runDueJobs(mostJobs);
    watch.run();
  }

  /** Remembers how far time has been moved. */
  public void keep() {
    settings.delete(SETTING);
    settings.insert(SETTING, clock.offset().toString());
  }
}

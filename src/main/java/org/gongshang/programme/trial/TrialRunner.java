package org.gongshang.programme.trial;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.gongshang.OneByOne;
import org.gongshang.Refusal;
import org.gongshang.programme.Explained;
import org.gongshang.programme.Selections;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.pabulib.Unreadable;
import org.gongshang.programme.selection.Watch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works trials out one after the other, apart from anybody's request. What a stop of the
 * application interrupts begins again after the next start or at another node.
 */
@Component
class TrialRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(TrialRunner.class);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration SILENT = Duration.ofMinutes(2);

  /** What ends the application each time is not begun for ever. */
  private static final int MOST_TRIES = 3;

  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(500);

  private final TrialMapper mapper;
  private final TrialSteps steps;
  private final TrialFolder folder;
  private final TrialText text;
  private final Clock clock;
  private final int minutes;
  private final String worker = UUID.randomUUID().toString();
  private volatile boolean working;
  private final OneByOne jobs = new OneByOne("trial", this::run);

  /**
   * @param minutes that one may take: others wait for it
   */
  TrialRunner(
      TrialMapper mapper,
      TrialSteps steps,
      TrialFolder folder,
      TrialText text,
      Clock clock,
      @Value("${gongshang.trial.minutes:10}") int minutes) {
    this.mapper = mapper;
    this.steps = steps;
    this.folder = folder;
    this.text = text;
    this.clock = clock;
    this.minutes = minutes;
  }

  private Instant silentSince() {
    return clock.instant().minus(SILENT);
  }

  /** Takes up what a stop or a crash has left, here or elsewhere, and says that this node lives. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "${gongshang.watch}")
  public void goOn() {
    if (working) {
      steps.beat(worker);
    }
    mapper.idle(silentSince()).forEach(this::enqueue);
  }

  void enqueue(long id) {
    jobs.add(id);
  }

  private void run(long id) {
    if (!steps.claim(id, worker, silentSince())) {
      return;
    }
    working = true;
    try {
      Explained found = work(mapper.find(id).orElseThrow());
      end(id, new TrialMapper.End(TrialState.DONE, text.text(found), null, null));
    } catch (CancellationException stopped) {
      LOG.debug("trial {} was stopped", id, stopped);
    } catch (Refusal late) {
      end(id, new TrialMapper.End(TrialState.FAILED, null, null, late.key()));
    } catch (Unreadable file) {
      String faults = text.text(file.faults());
      end(id, new TrialMapper.End(TrialState.FAILED, null, faults, "trial.faulty"));
    } catch (OutOfMemoryError large) {
      LOG.error("trial {} needs more memory than there is", id, large);
      end(id, new TrialMapper.End(TrialState.FAILED, null, null, "trial.memory"));
    } catch (IOException | RuntimeException broken) {
      LOG.error("trial {} broke off", id, broken);
      end(id, new TrialMapper.End(TrialState.FAILED, null, null, "trial.broken"));
    } finally {
      working = false;
    }
  }

  /** What breaks while the application stops begins again after it. */
  private void end(long id, TrialMapper.End end) {
    if (!jobs.isStopping() || end.state() == TrialState.DONE) {
      steps.end(id, worker, end);
    }
  }

  private Explained work(Trial trial) throws IOException {
    if (trial.tries() > MOST_TRIES) {
      throw new IllegalStateException("begun " + trial.tries() + " times");
    }
    Pabulib file;
    try (InputStream in = folder.open(trial)) {
      file = PabulibReader.read(in);
    }
    Asked asked = trial.asked();
    Watch watch = watch(trial.id(), file);
    watch.tell(0, BigDecimal.ZERO);
    return Selections.work(file, asked.chosen(), asked.terms(), watch);
  }

  /**
   * Looks into the database now and then: that is where progress is seen, and a stop. Refuses what
   * takes too long.
   */
  private Watch watch(long id, Pabulib file) {
    long begun = System.nanoTime();
    long[] told = {begun - BETWEEN};
    return (raised, spent) -> {
      if (System.nanoTime() - begun >= TimeUnit.MINUTES.toNanos(minutes)) {
        throw new Refusal("trial.long");
      }
      if (System.nanoTime() - told[0] < BETWEEN) {
        return !jobs.isStopping();
      }
      told[0] = System.nanoTime();
      return steps.tell(id, worker, raised, spent, file.budget()) && !jobs.isStopping();
    };
  }

  /** Votes are not kept longer than somebody looks at what became of them. */
  @Scheduled(cron = "${gongshang.sweep}")
  public void sweep() throws IOException {
    Instant moment = clock.instant().minus(KEPT);
    steps.forget(moment);
    folder.removeBefore(moment);
  }

  @Override
  public void destroy() throws InterruptedException {
    if (jobs.stop()) {
      steps.release(worker);
    }
  }
}

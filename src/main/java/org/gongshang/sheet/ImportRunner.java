package org.gongshang.sheet;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gongshang.NoPermission;
import org.gongshang.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does imports one after the other, apart from anybody's request. What a stop of the application
 * interrupts goes on after the next start: rows are taken over in whole chunks.
 */
@Component
class ImportRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final ImportMapper mapper;
  private final ImportReading reading;
  private final ImportSteps steps;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "import"));
  private volatile boolean stopping;

  ImportRunner(
      ImportMapper mapper,
      ImportReading reading,
      ImportSteps steps,
      TransactionTemplate transaction,
      Clock clock) {
    this.mapper = mapper;
    this.reading = reading;
    this.steps = steps;
    this.transaction = transaction;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    mapper.atWork().forEach(this::enqueue);
  }

  void enqueue(long id) {
    thread.execute(() -> run(id));
  }

  private void run(long id) {
    try {
      ImportJob job = mapper.find(id).orElseThrow();
      if (job.state() == ImportState.READING) {
        reading.read(job);
      } else if (job.state() == ImportState.RUNNING) {
        takeAll(id);
      }
    } catch (Refusal refusal) {
      steps.fail(id, refusal.key(), Problem.of(refusal).args());
    } catch (NoPermission lost) {
      steps.fail(id, "import.failed.permission", List.of());
    } catch (IOException | RuntimeException broken) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("import {} broke off [{}]", id, reference, broken);
      steps.fail(id, "import.failed.broken", List.of(reference));
    }
  }

  private void takeAll(long id) {
    boolean more = true;
    while (more && !stopping) {
      try {
        more = steps.takeNext(id);
      } catch (Refusal refusal) {
        steps.refuseNext(id, refusal);
      }
    }
  }

  /** What people wrote in tables is not kept longer than it serves to put faults right. */
  @Scheduled(cron = "${gongshang.sweep}")
  void sweep() {
    for (long id : mapper.endedBefore(clock.instant().minus(KEPT))) {
      transaction.executeWithoutResult(status -> mapper.deleteRows(id));
    }
  }

  @Override
  public void destroy() {
    stopping = true;
    thread.shutdown();
  }
}

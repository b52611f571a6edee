package org.gongshang.sheet;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongshang.NoPermission;
import org.gongshang.OneByOne;
import org.gongshang.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Does imports one after the other, apart from anybody's request. What a stop of the application
 * interrupts goes on after the next start or at another node: rows are taken over in whole chunks.
 */
@Component
class ImportRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final Duration KEPT = Duration.ofDays(30);

  /** A node of which nothing is heard for so long has crashed: a chunk takes seconds. */
  private static final Duration SILENT = Duration.ofMinutes(2);

  private final ImportMapper mapper;
  private final ImportReading reading;
  private final ImportSteps steps;
  private final ImportFolder folder;
  private final Clock clock;
  private final OneByOne jobs = new OneByOne("import", this::run);
  private final Worker worker = new Worker(UUID.randomUUID().toString(), () -> !jobs.isStopping());

  ImportRunner(
      ImportMapper mapper,
      ImportReading reading,
      ImportSteps steps,
      ImportFolder folder,
      Clock clock) {
    this.mapper = mapper;
    this.reading = reading;
    this.steps = steps;
    this.folder = folder;
    this.clock = clock;
  }

  private Instant silentSince() {
    return clock.instant().minus(SILENT);
  }

  /** Takes up what a stop or a crash has left, here or elsewhere. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "${gongshang.watch}")
  public void goOn() {
    mapper.idle(silentSince()).forEach(this::enqueue);
  }

  void enqueue(long id) {
    jobs.add(id);
  }

  private void run(long id) {
    if (!steps.claim(id, worker, silentSince())) {
      return;
    }
    try {
      work(mapper.find(id).orElseThrow());
    } catch (Refusal refusal) {
      steps.fail(id, refusal.key(), Problem.of(refusal).args(), worker);
    } catch (NoPermission lost) {
      steps.fail(id, "import.failed.permission", List.of(), worker);
    } catch (NoSuchFileException elsewhere) {
      steps.fail(id, "import.failed.elsewhere", List.of(), worker);
    } catch (IOException | RuntimeException broken) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("import {} broke off [{}]", id, reference, broken);
      steps.fail(id, "import.failed.broken", List.of(reference), worker);
    }
  }

  private void work(ImportJob job) throws IOException {
    if (job.state() == ImportState.RUNNING) {
      takeAll(job.id());
      return;
    }
    try {
      reading.read(job, worker);
    } finally {
      // who goes on with it after a stop reads it again
      if (!jobs.isStopping()) {
        folder.remove(job);
      }
    }
  }

  private void takeAll(long id) {
    boolean more = true;
    while (more && !jobs.isStopping()) {
      try {
        more = steps.takeNext(id, worker);
      } catch (Refusal refusal) {
        steps.refuseNext(id, refusal, worker);
      } catch (RowsRefused refused) {
        steps.refuse(id, refused.problems(), worker);
      }
    }
  }

  /** What people wrote in tables is not kept longer than it serves to put faults right. */
  @Scheduled(cron = "${gongshang.sweep}")
  public void sweep() throws IOException {
    Instant moment = clock.instant().minus(KEPT);
    mapper.left(moment).forEach(steps::forget);
    folder.removeBefore(moment);
  }

  @Override
  public void destroy() throws InterruptedException {
    if (jobs.stop()) {
      steps.release(worker);
    }
  }
}

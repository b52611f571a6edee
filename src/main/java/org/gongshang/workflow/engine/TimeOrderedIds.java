package org.gongshang.workflow.engine;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.stereotype.Component;

/**
 * Ids of the engine in the order of time (UUIDv7, RFC 9562), so that rows that are written together
 * lie together in the database. Each is greater than the one before, also while the clock stands or
 * goes back.
 */
@Component
class TimeOrderedIds implements IdGenerator {

  private final TimeBasedEpochGenerator generator = new TimeBasedEpochGenerator(new SecureRandom());
  private final Clock clock;
  private long latest;

  TimeOrderedIds(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized String getNextId() {
    latest = Math.max(latest, clock.millis());
    return generator.construct(latest).toString();
  }
}

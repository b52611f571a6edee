package org.gongshang.programme.trial;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a node writes while it works at a trial, each in one transaction. */
@Component
class TrialSteps {

  private final TrialMapper mapper;
  private final Clock clock;

  TrialSteps(TrialMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** False where it has ended, or another is at work of whom something was heard since. */
  @Transactional
  public boolean claim(long id, String worker, Instant silentSince) {
    return mapper.claim(id, worker, clock.instant(), silentSince) == 1;
  }

  /** An outcome may take longer than others wait for a word. */
  @Transactional
  public void beat(String worker) {
    mapper.beat(worker, clock.instant());
  }

  /** False where it was stopped, or another has taken it over. */
  @Transactional
  public boolean tell(long id, String worker, long steps, BigDecimal spent, BigDecimal budget) {
    return mapper.progress(id, worker, steps, spent, budget, clock.instant()) == 1;
  }

  @Transactional
  public void end(long id, String worker, TrialMapper.End end) {
    mapper.end(id, worker, end, clock.instant());
  }

  @Transactional
  public void release(String worker) {
    mapper.release(worker);
  }

  @Transactional
  public void forget(Instant before) {
    mapper.deleteBefore(before);
  }
}

package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wrong codes of one person at one session, wherever they were typed. */
@Component
class DoorTries {

  static final int MOST = 5;

  /** How long a wrong code counts, and how long too many of them close the door. */
  static final Duration SPELL = Duration.ofMinutes(5);

  private final DoorMapper mapper;
  private final Clock clock;

  DoorTries(DoorMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  int wrong(String session, long account) {
    return mapper.wrong(session, account, since()).orElse(0);
  }

  /** Kept for good: the refusal that follows undoes everything else. Returns how many there are. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int count(String session, long account) {
    mapper.count(session, account, clock.instant(), since());
    return wrong(session, account);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void forget(String session, long account) {
    mapper.forget(session, account);
  }

  private Instant since() {
    return clock.instant().minus(SPELL);
  }
}

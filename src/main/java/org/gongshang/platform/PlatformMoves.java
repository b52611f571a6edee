package org.gongshang.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.council.PlatformCouncils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A platform goes to another region with its council, and where it stood before is kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlatformMoves {

  private final PlatformMapper mapper;
  private final PlatformCouncils councils;
  private final Clock clock;

  PlatformMoves(PlatformMapper mapper, PlatformCouncils councils, Clock clock) {
    this.mapper = mapper;
    this.councils = councils;
    this.clock = clock;
  }

  void move(Platform platform, long regionId, long by, Instant at) {
    if (mapper.place(platform, regionId, by, at) == 0) {
      throw new Refusal("platform.stale");
    }
    councils.move(platform.id(), regionId, by);
    LocalDate today = LocalDate.now(clock);
    if (mapper.turnSpell(platform.id(), regionId, today) == 0) {
      mapper.endSpell(platform.id(), today.minusDays(1));
      mapper.startSpell(platform.id(), regionId, today);
    }
  }
}

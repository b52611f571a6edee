package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** A round that has just opened. */
record OpenedRound(long roundId, Instant closesAt) {

  Map<String, Object> variables() {
    return Map.of("roundId", roundId, "roundClosesAt", Date.from(closesAt));
  }
}

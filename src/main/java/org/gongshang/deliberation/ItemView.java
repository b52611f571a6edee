package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item as pages show it.
 *
 * @param inside whether the reader may open the session
 * @param count only after the ballot was closed
 * @param receipt of the reader's own vote; never the choice
 */
public record ItemView(
    AgendaItem item,
    String session,
    boolean inside,
    @Nullable BallotRule rule,
    @Nullable Resolution count,
    List<Said> opinions,
    @Nullable String receipt) {

  /** What a member said. */
  public record Said(String name, String stance, @Nullable String body, Instant at) {}
}

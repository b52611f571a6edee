package org.gongshang.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count without its figures, as it is stored. */
record Result(
    long roundId,
    int voters,
    int cast,
    int abstained,
    boolean tied,
    boolean adopted,
    @Nullable String fault,
    Instant countedAt) {

  Count with(List<Figure> figures) {
    return new Count(roundId, voters, cast, abstained, tied, adopted, fault, countedAt, figures);
  }
}

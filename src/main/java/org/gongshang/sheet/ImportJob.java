package org.gongshang.sheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import of one file.
 *
 * @param content name of the stored file until it is read
 * @param lang of the person who uploaded it
 * @param rowsDone of those without fault, taken over so far
 * @param failure key of the message that says why it could not go on
 */
public record ImportJob(
    long id,
    String kind,
    String fileName,
    @Nullable String content,
    String lang,
    ImportState state,
    @Nullable String writtenIn,
    @Nullable String unknownColumns,
    int rowsRead,
    int rowsFaulty,
    int rowsDone,
    int created,
    int changed,
    int unchanged,
    @Nullable String failure,
    @Nullable String failureArgs,
    long startedBy,
    Instant startedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt) {

  /** Rows that can be taken over. */
  public int rowsGood() {
    return rowsRead - rowsFaulty;
  }
}

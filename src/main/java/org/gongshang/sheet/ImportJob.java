package org.gongshang.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import of one file.
 *
 * @param content name of the stored file until it is read
 * @param lang of the person who uploaded it
 * @param options those chosen, with commas between
 * @param rowsTotal null until the file was read once
 * @param rowsNew of those without fault: would be new; {@code rowsChanging} would be changed
 * @param rowsLeft of those without fault: were not to be changed
 * @param rowsDone of those without fault, taken over so far
 * @param failure key of the message that says why it could not go on
 */
public record ImportJob(
    long id,
    String kind,
    String options,
    String fileName,
    @Nullable String content,
    String lang,
    ImportState state,
    @Nullable String writtenIn,
    @Nullable String unknownColumns,
    @Nullable Integer rowsTotal,
    int rowsRead,
    int rowsFaulty,
    int rowsNew,
    int rowsChanging,
    int rowsLeft,
    int rowsDone,
    int created,
    int changed,
    int unchanged,
    @Nullable String failure,
    @Nullable String failureArgs,
    long startedBy,
    Instant startedAt,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt,
    @Nullable String worker) {

  /** Rows that are taken over. */
  public int rowsGood() {
    return rowsRead - rowsFaulty - rowsLeft;
  }

  /** Whether taking it over would have any effect. */
  public boolean hasEffect() {
    return rowsNew + rowsChanging > 0;
  }

  /** Whether it waits until others are done. */
  public boolean isQueued() {
    return state.isAtWork() && worker == null;
  }

  public Set<String> chosen() {
    return options.isEmpty() ? Set.of() : Set.copyOf(List.of(options.split(",")));
  }
}

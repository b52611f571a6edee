package org.gongshang.workflow.web;

import java.util.List;
import java.util.function.Function;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read row after row, never by counting off pages, so that no row is
 * missed or seen twice while others come and go.
 *
 * @param next where the next page begins; null on the last
 */
record Slice<T>(List<T> rows, Standing standing, Inbox.@Nullable Cursor next) {

  private static final int PAGE = 20;

  /** How many rows to ask for: one more tells whether there is another page. */
  static final int ASKED = PAGE + 1;

  static <T> Slice<T> of(
      List<T> found, Standing standing, Function<? super T, Inbox.Cursor> cursor) {
    List<T> shown = found.subList(0, Math.min(PAGE, found.size()));
    boolean more = found.size() > PAGE;
    return new Slice<>(shown, standing, more ? cursor.apply(shown.get(PAGE - 1)) : null);
  }

  <R> Slice<R> map(Function<List<T>, List<R>> drawn) {
    return new Slice<>(drawn.apply(rows), standing, next);
  }

  InboxPage.Span span() {
    return new InboxPage.Span(
        rows.isEmpty() ? 0 : standing.passed() + 1,
        standing.passed() + rows.size(),
        standing.total());
  }
}

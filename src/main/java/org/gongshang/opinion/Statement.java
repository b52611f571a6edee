package org.gongshang.opinion;

import java.time.Instant;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A short sentence that people agree with or not.
 *
 * @param position from 0 within its round; files call it comment-id
 * @param reason why it was refused
 * @param author who wrote it; null for one that came with a file
 */
public record Statement(
    long id,
    long roundId,
    int position,
    String body,
    StatementState state,
    @Nullable String reason,
    @Nullable Long author,
    Instant offeredAt) {

  public static final int LONGEST = 140;
  static final int LONGEST_REASON = 100;

  public boolean isAccepted() {
    return state == StatementState.ACCEPTED;
  }

  /** What somebody typed, as a statement: one thought on one line. */
  static String read(String typed) {
    String body = String.join(" ", List.of(PlainText.clean(typed).strip().split("\\s*\n\\s*")));
    if (PlainText.isBlank(body)) {
      throw new Refusal("opinion.statement.blank");
    }
    if (PlainText.length(body) > LONGEST) {
      throw new Refusal("opinion.statement.long", LONGEST, PlainText.length(body));
    }
    if (!PlainText.storable(body, false)) {
      throw new Refusal("opinion.statement.characters");
    }
    return body;
  }

  /** Why it is not taken in, which its author is told. */
  static String readReason(String typed) {
    String reason = typed.strip();
    if (PlainText.isBlank(reason)) {
      throw new Refusal("opinion.reason.blank");
    }
    if (PlainText.length(reason) > LONGEST_REASON) {
      throw new Refusal("opinion.reason.long", LONGEST_REASON);
    }
    if (!PlainText.storable(reason, false)) {
      throw new Refusal("opinion.statement.characters");
    }
    return reason;
  }
}

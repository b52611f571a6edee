package org.gongshang.deliberation;

import java.time.Instant;
import org.gongshang.Refusal;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

/**
 * A matter on the agenda of a session.
 *
 * @param motion what is put to the vote
 * @param reason why it was sent back or rejected
 */
public record AgendaItem(
    long id,
    String session,
    int position,
    MatterNumber matter,
    String title,
    String motion,
    ItemState state,
    @Nullable String reason,
    long placedBy,
    Instant placedAt,
    @Nullable Long concludedBy,
    @Nullable Instant concludedAt,
    int version) {

  public boolean isTreated() {
    return state == ItemState.TREATED;
  }

  AgendaItem treat() {
    must(state == ItemState.PLANNED);
    return with(ItemState.TREATED, null, null, null);
  }

  AgendaItem postpone(Instant at) {
    must(state == ItemState.PLANNED);
    return with(ItemState.NOT_TREATED, null, null, at);
  }

  /** The clerk took it off before the session began. */
  AgendaItem takeOff(String why, long by, Instant at) {
    must(state == ItemState.PLANNED);
    return with(ItemState.TAKEN_OFF, why, by, at);
  }

  /** The session was broken off before it was voted on. */
  AgendaItem replan() {
    must(state == ItemState.TREATED);
    return with(ItemState.PLANNED, null, null, null);
  }

  AgendaItem counted(boolean adopted, Instant at) {
    must(state == ItemState.TREATED);
    return adopted
        ? with(ItemState.ADOPTED, null, null, at)
        : with(ItemState.NOT_ADOPTED, null, null, null);
  }

  /** Options came out equal: it is voted on once more. */
  AgendaItem voteAgain() {
    must(state == ItemState.NOT_ADOPTED);
    return with(ItemState.TREATED, null, null, null);
  }

  AgendaItem conclude(ItemState conclusion, String why, long by, Instant at) {
    must(state == ItemState.NOT_ADOPTED);
    if (conclusion != ItemState.SENT_BACK && conclusion != ItemState.REJECTED) {
      throw new IllegalArgumentException("not a conclusion: " + conclusion);
    }
    return with(conclusion, why, by, at);
  }

  private static void must(boolean allowed) {
    if (!allowed) {
      throw new Refusal("deliberation.item.moved");
    }
  }

  private AgendaItem with(
      ItemState next, @Nullable String why, @Nullable Long by, @Nullable Instant at) {
    return new AgendaItem(
        id, session, position, matter, title, motion, next, why, placedBy, placedAt, by, at,
        version);
  }
}

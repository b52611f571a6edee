package org.gongshang.workflow.act;

import java.time.Instant;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/** A signature about to be kept; the database sets the id. */
final class NewSignature {

  private long id;
  private final Signature signature;

  NewSignature(Signature signature) {
    this.signature = signature;
  }

  long id() {
    return id;
  }

  /** The same before it has an id and a hash. */
  static Signature unsigned(
      InboxRow row,
      long account,
      long actor,
      String name,
      Stance stance,
      @Nullable Long fileId,
      long lastEvent,
      Instant at) {
    return new Signature(
        0,
        row.subjectKey(),
        row.taskId(),
        row.name(),
        row.formId(),
        row.title(),
        account,
        actor,
        name,
        stance.key(),
        stance.opinion(),
        fileId,
        lastEvent,
        "",
        at);
  }
}

package org.gongshang.workflow.act;

import java.time.Instant;
import org.gongshang.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signed.
 *
 * @param actor what is kept as who did it, be it for somebody
 * @param name as it was when they signed
 * @param stance agree or disagree
 * @param fileId the drawn picture; null where the name was typed
 * @param lastEvent the newest line of the history that stood before them
 * @param sha256 of the text: see {@link Signatures#text}
 */
record Signature(
    long id,
    String businessKey,
    String taskId,
    String taskName,
    String formId,
    String title,
    long accountId,
    long actor,
    String name,
    String stance,
    String opinion,
    @Nullable Long fileId,
    long lastEvent,
    String sha256,
    Instant signedAt) {

  /** Whether this is still what was signed. */
  boolean isOf(String text) {
    return Sha256.of(text).equals(sha256);
  }
}

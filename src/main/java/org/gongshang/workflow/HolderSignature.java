package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.form.Typed;

/** Binds whoever completes a task to exactly what they handed in. */
public interface HolderSignature {

  /** Refuses where they have not read all that there is before they hand something in. */
  void demandRead(InboxRow row, Typed typed);

  /**
   * Keeps the signature, or refuses.
   *
   * @param actor as which they completed it
   * @param typed what came with the form, with the signature
   */
  void sign(InboxRow row, Viewer viewer, long actor, Typed typed);

  /**
   * Path of the page on which the signature can be checked of whoever completed the last task with
   * this form; empty where none was signed.
   */
  Optional<String> page(String businessKey, String formId);
}

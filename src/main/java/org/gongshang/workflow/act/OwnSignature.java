package org.gongshang.workflow.act;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.HolderSignature;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;

/**
 * Whoever completes a task that others may have signed signs it too, on the page of the task. A
 * program has no hand: what it completes is said by its token alone, unless it sends a signature.
 */
@Component
class OwnSignature implements HolderSignature {

  private static final String DRAWN = "_sign_drawn";
  private static final String NAME = "_sign_name";
  private static final String CONFIRMED = "_sign_confirmed";

  private final Signatures signatures;
  private final Seen seen;

  OwnSignature(Signatures signatures, Seen seen) {
    this.signatures = signatures;
    this.seen = seen;
  }

  @Override
  public void demandRead(InboxRow row, Typed typed) {
    if (typed.has(Typed.SIGNED)) {
      seen.demandAll(row, typed.all(Seen.FIELD));
    }
  }

  @Override
  public void sign(InboxRow row, Viewer viewer, long actor, Typed typed) {
    if (!typed.has(Typed.SIGNED)) {
      return;
    }
    boolean confirmed = typed.first(CONFIRMED).equals("true");
    Signatures.Hand hand = new Signatures.Hand(typed.first(DRAWN), typed.first(NAME), confirmed);
    signatures.sign(row, viewer, actor, Stance.DONE, hand);
  }

  @Override
  public Optional<String> page(String businessKey, String formId) {
    return signatures.of(businessKey).stream()
        .filter(each -> each.formId().equals(formId))
        .filter(each -> each.stance().equals(Stance.DONE.key()))
        .reduce((first, later) -> later)
        .map(last -> "/signatures/" + last.id());
  }
}

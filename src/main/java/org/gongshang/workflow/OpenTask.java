package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.workflow.form.Drafts;
import org.gongshang.workflow.form.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * A task as one person has it before them.
 *
 * @param action the domain effect; null when the form is only stored
 * @param barred why the viewer must leave it to another although it addresses them; null elsewhere
 * @param mayAct whether the viewer can fill in the form now
 * @param actor as which they would: an id of its own where it is for somebody
 */
public record OpenTask(
    InboxRow row,
    TaskView view,
    FormSchema schema,
    @Nullable TaskAction action,
    @Nullable Round round,
    boolean answered,
    boolean chair,
    @Nullable Refusal barred,
    boolean mayAct,
    long actor,
    Optional<Drafts.Draft> draft) {

  /** Whether nothing may tell what this person answers. */
  public boolean secret() {
    return action != null && action.secret();
  }

  /** Whether the viewer could hand it to somebody else: also what they must leave to another. */
  public boolean mayPass() {
    return (mayAct || barred != null) && !personal();
  }

  /** Whether people answer it for themselves, so that nobody can do it in their place. */
  public boolean personal() {
    return row.isPersonal(action);
  }

  /** Whether the viewer leads what others answer, and has no answer of their own to give. */
  public boolean leads() {
    return chair && !mayAct && barred == null;
  }

  /** Why the chair cannot end the round yet; null where they can, or where there is none. */
  public @Nullable Refusal obstacle() {
    return round != null && action instanceof CollectiveAction collective
        ? collective.obstacle(round)
        : null;
  }
}

package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.workflow.form.FormView;
import org.jspecify.annotations.Nullable;

/**
 * Several tasks to which the same is done.
 *
 * @param act pass, complete or urge
 * @param name of the tasks where all are of one kind; null otherwise
 * @param groups of those to whom all may be handed
 * @param signs name of the viewer where each is signed; null otherwise
 * @param seen marks of what stands before them, one for each that is signed
 * @param form that is filled in once for all; null where they are handed on
 */
public record BatchPage(
    String act,
    @Nullable String name,
    List<Row> rows,
    List<ChoiceGroup> groups,
    @Nullable String signs,
    List<String> seen,
    @Nullable FormView form,
    String deployment,
    String to,
    String reason,
    @Nullable Refusal refusal) {

  /** One of them. */
  public record Row(String taskId, String name, String title, String number) {}

  /**
   * What became of one of them.
   *
   * @param link page of what it is about; null where the viewer cannot see it
   * @param refusal why it was not done; null where it was
   */
  public record Outcome(
      String name, String title, String number, @Nullable String link, @Nullable String refusal) {}
}

package org.gongshang.workflow.act;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.MandateLine;
import org.jspecify.annotations.Nullable;

/**
 * Delegations of one person, and of the regions they administer.
 *
 * @param mandates own ones that may be delegated
 * @param form as it was typed; null where no mandate has been chosen yet
 * @param candidates who may act under the chosen one, by where and what they are
 * @param refusal why it was refused; null at first sight
 */
public record DelegationPage(
    List<Line> given,
    List<Line> received,
    List<Line> administered,
    List<MandateLine> mandates,
    @Nullable DelegationForm form,
    List<ChoiceGroup> candidates,
    LocalDate today,
    @Nullable Refusal refusal) {

  /** The mandate that was chosen. */
  public @Nullable MandateLine chosen() {
    DelegationForm typed = form;
    return typed == null
        ? null
        : mandates.stream()
            .filter(each -> Long.toString(each.id()).equals(typed.mandate()))
            .findFirst()
            .orElse(null);
  }

  /**
   * One delegation.
   *
   * @param state to-come, now, over or ended
   */
  public record Line(
      long id,
      String principal,
      String delegate,
      MandateLine mandate,
      LocalDate from,
      LocalDate to,
      String reason,
      String state,
      boolean mayEnd) {}
}

package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Colleague;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a task is handed on.
 *
 * @param name of the task in the reader's language
 * @param groups of those to whom it may be handed
 * @param to what was chosen before it was refused
 * @param refusal why it was; null at first sight
 */
public record TransferPage(
    InboxRow task,
    String name,
    List<ChoiceGroup> groups,
    String to,
    String reason,
    @Nullable Refusal refusal) {

  /**
   * @param holder what is sent
   * @param accountId of the person; null for a whole office
   * @param name of the person; null for a whole office
   * @param region or the building's council in which alone the office counts
   */
  public record Choice(
      String holder, @Nullable Long accountId, @Nullable String name, Role role, String region) {

    static Choice of(Colleague each, Regions regions) {
      return new Choice(
          each.holder(), each.accountId(), each.name(), each.role(), place(each, regions));
    }

    /** Where their office is: in a building's council, or at the region. */
    static String place(Colleague each, Regions regions) {
      String council = each.council();
      return council == null ? regions.get(each.regionId()).name() : council;
    }
  }
}

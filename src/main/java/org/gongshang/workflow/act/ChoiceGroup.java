package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.people.Colleague;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Some of those to choose from, under one heading.
 *
 * @param place where all of them are; null where they are in several places
 * @param role what all of them are; null where these are whole offices
 */
public record ChoiceGroup(@Nullable String place, @Nullable Role role, List<Choice> choices) {

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

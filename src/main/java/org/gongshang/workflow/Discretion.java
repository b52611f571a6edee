package org.gongshang.workflow;

import java.util.Set;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * How much a reader may learn of the people in a matter's file; its sections and its story ask the
 * same questions.
 */
@Component
public class Discretion {

  private static final Set<Role> CALL_CONTACTS =
      Set.of(Role.CLERK, Role.CONVENER, Role.SUPERVISOR, Role.APPROVER, Role.OFFICIAL);

  private final Rights rights;
  private final MatterMapper matters;

  Discretion(Rights rights, MatterMapper matters) {
    this.rights = rights;
    this.matters = matters;
  }

  /**
   * @param names residents by their full names
   * @param phones of those who can be called about the work
   * @param letters answers to residents with the numbers written in them
   */
  public record Reach(boolean names, boolean phones, boolean letters) {

    public static final Reach ALL = new Reach(true, true, true);
  }

  public Reach of(Matter matter, Viewer viewer) {
    boolean phones = readsPhones(matter, viewer);
    return new Reach(
        namesResidents(matter, viewer),
        phones,
        phones || matters.isRequester(matter.number(), viewer.accountId()));
  }

  /** The owning region's own people and those who cover it from above; a unit is not of it. */
  public boolean namesResidents(Matter matter, Viewer viewer) {
    return viewer.mandates().stream()
        .map(mandate -> mandate.role())
        .filter(role -> role.worksOnMatters() && role != Role.UNIT)
        .anyMatch(role -> rights.may(viewer, role, matter.regionId()));
  }

  /** Whoever works on the matter where it is and where it came from: the work is done there. */
  public boolean readsPhones(Matter matter, Viewer viewer) {
    return CALL_CONTACTS.stream()
        .anyMatch(
            role ->
                rights.may(viewer, role, matter.regionId())
                    || rights.may(viewer, role, matter.originRegionId()));
  }
}

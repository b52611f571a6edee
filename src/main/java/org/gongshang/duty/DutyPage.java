package org.gongshang.duty;

import java.util.List;
import org.gongshang.people.Role;
import org.gongshang.region.Region;

/**
 * The responsibility list of a region.
 *
 * @param places the viewer's own regions
 * @param line from the highest region that the viewer may see down to this one
 * @param below whether the viewer may see what lies below it
 * @param own whether only the region itself is counted
 * @param total each task once
 * @param children the region itself, then those below it; empty when only the region is counted
 * @param people who has taken or done something; only of the region itself
 */
public record DutyPage(
    Region region,
    boolean closed,
    List<Region> places,
    List<Region> line,
    Term term,
    int within,
    boolean below,
    boolean own,
    Owed total,
    List<Child> children,
    List<Office> offices,
    List<Person> people) {

  /**
   * @param itself whether this is the region whose page it is, without those below it
   */
  public record Child(Region region, boolean closed, boolean itself, Owed owed) {}

  public record Office(Role role, Owed owed) {}

  public record Person(long accountId, String name, Owed owed) {}
}

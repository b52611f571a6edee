package org.gongshang.duty;

import java.util.List;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a number.
 *
 * @param person whose they are; null for everybody's
 * @param next where the next page begins; null on the last
 */
public record DutyList(
    Region region,
    boolean own,
    Term term,
    int within,
    Which which,
    @Nullable Role role,
    @Nullable Person person,
    List<Line> lines,
    boolean first,
    @Nullable String next) {

  public record Person(long id, String name) {}

  /**
   * @param task what is to do, in the reader's language
   * @param subject title and address of what it is about; null where the viewer may not know
   * @param roles whose duty it is
   * @param person who has taken or done it
   */
  public record Line(
      DutyRow row,
      String task,
      @Nullable Subject subject,
      String region,
      List<Role> roles,
      @Nullable String person) {}

  public record Subject(String title, String link) {}
}

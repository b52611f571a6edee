package org.gongshang.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a mandate makes of a person. */
public enum Role {
  RESIDENT,
  REPRESENTATIVE,
  CONVENER,
  CLERK,
  APPROVER,
  UNIT,
  SUPERVISOR,
  OFFICIAL,
  MODELER,
  REVIEWER,
  ADMIN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a mandate at a region reaches the regions below it. */
  public boolean coversBelow() {
    return switch (this) {
      case OFFICIAL, APPROVER, MODELER, REVIEWER, ADMIN -> true;
      default -> false;
    };
  }

  /** Whether the role works on matters, rather than speaking for itself or keeping the system. */
  public boolean worksOnMatters() {
    return switch (this) {
      case RESIDENT, MODELER, REVIEWER, ADMIN -> false;
      default -> true;
    };
  }

  /**
   * Whether another may act under such a mandate; who votes, designs or keeps the system may not.
   */
  public boolean mayBeDelegated() {
    return worksOnMatters() && this != REPRESENTATIVE;
  }

  /** Those of whose mandates that is true. */
  static List<Role> delegable() {
    return Arrays.stream(values()).filter(Role::mayBeDelegated).toList();
  }

  /** Whether the role has to do with sessions of the council at its region. */
  public boolean followsCouncil() {
    return worksOnMatters() && this != UNIT;
  }

  /** Whether the role answers for what is owed at its region, and so reads it. */
  public boolean answers() {
    return switch (this) {
      case OFFICIAL, APPROVER, ADMIN, CONVENER, CLERK -> true;
      default -> false;
    };
  }

  /** Whether the role sees what stands at its region: rooms to sit in, buildings, parks. */
  public boolean seesPlaces() {
    return followsCouncil() || this == ADMIN;
  }

  public static Role of(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no role " + key));
  }

  /** The role of a key that somebody typed. */
  public static Optional<Role> find(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}

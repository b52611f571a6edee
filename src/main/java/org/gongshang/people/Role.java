package org.gongshang.people;

import java.util.Arrays;
import java.util.Locale;

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

  public static Role of(String key) {
    return Arrays.stream(values())
        .filter(role -> role.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role " + key));
  }
}

package org.gongshang.opinion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is asked. */
public enum Circle {
  /** The members of the region's council. */
  COUNCIL,
  /** They, and those whose needs are in the matter. */
  REQUESTERS,
  /** They, and all residents of the region who have an account. */
  RESIDENTS,
  /** The round came as files, and nobody is asked any more. */
  IMPORTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Circle> find(String key) {
    return Arrays.stream(values())
        .filter(circle -> circle != IMPORTED && circle.key().equals(key))
        .findFirst();
  }
}

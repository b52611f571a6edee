package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody takes a statement; files know it by its number. */
public enum Side {
  AGREE(1),
  DISAGREE(-1),
  PASS(0);

  private final int number;

  Side(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Side> find(String key) {
    return Arrays.stream(values()).filter(side -> side.key().equals(key)).findFirst();
  }

  public static Side of(int number) {
    return Arrays.stream(values())
        .filter(side -> side.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no side " + number));
  }
}

package org.gongshang.deliberation;

import java.util.Arrays;
import java.util.Locale;

/** What a ballot says. */
public enum Choice {
  AGREE,
  DISAGREE,
  ABSTAIN;

  static Choice of(String key) {
    return Arrays.stream(values())
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no choice " + key));
  }
}

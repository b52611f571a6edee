package org.gongshang.ballot;

import java.util.Locale;

/** What holds when options come out equal, which is said before anybody votes. */
public enum Tie {
  /** Nothing is decided between them; whoever holds the ballot lets people vote again. */
  UNDECIDED,
  /** The one that stands first on the paper goes first. */
  FIRST_LISTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.gongshang.programme.annual;

import java.util.Locale;

/** What became of a proposal. */
public enum ProposalState {
  PROPOSED,
  WITHDRAWN,
  REFUSED,
  ADMITTED,
  /** The council left it out. */
  DROPPED,
  /** It goes on as part of another. */
  MERGED,
  SELECTED,
  NOT_SELECTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

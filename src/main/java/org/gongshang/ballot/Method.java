package org.gongshang.ballot;

import java.util.Locale;

/** How people vote. Whatever the method, everybody can abstain. */
public enum Method {
  /** For or against. */
  YES_NO,
  /** One or several of the options. */
  APPROVAL,
  /** So many points for each option. */
  SCORE,
  /** Options that together cost no more than the budget. */
  BUDGET;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

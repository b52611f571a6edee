package org.gongshang.programme.trial;

import java.util.Locale;

/** How far a trial has come. */
public enum TrialState {
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

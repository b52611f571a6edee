package org.gongshang.programme.annual;

import java.util.Locale;

/** How far a programme has come. */
public enum ProgrammeState {
  /** Everybody of the region can propose. */
  CALL,
  SCREENING,
  SHORTLISTING,
  /** The rules of the vote are chosen. */
  SETTLING,
  READY,
  VOTING,
  SELECTED,
  CONFIRMED,
  NOTICE,
  /** Projects are on their way as matters. */
  RUNNING,
  CHECKED,
  EVALUATED,
  ABORTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its projects are on their way. */
  public boolean isUnderWay() {
    return this == RUNNING || this == CHECKED;
  }

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return this == EVALUATED || this == ABORTED;
  }

  /** Whether it can still be broken off: projects that were started go on by themselves. */
  public boolean canBeAborted() {
    return compareTo(RUNNING) < 0 && this != CONFIRMED;
  }

  /** Whether everybody has been told what was selected. */
  public boolean isPublished() {
    return compareTo(NOTICE) >= 0 && this != ABORTED;
  }

  /** Whether a vote has been counted. */
  public boolean isDecided() {
    return compareTo(SELECTED) >= 0 && this != ABORTED;
  }
}

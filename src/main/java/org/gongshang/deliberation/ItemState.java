package org.gongshang.deliberation;

import java.util.Locale;

/** How far an agenda item has come. */
public enum ItemState {
  PLANNED,
  TREATED,
  NOT_ADOPTED,
  ADOPTED,
  SENT_BACK,
  REJECTED,
  NOT_TREATED,
  TAKEN_OFF;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the matter's own process is told. */
  String resolution() {
    return switch (this) {
      case ADOPTED -> "adopted";
      case SENT_BACK -> "sentBack";
      case REJECTED -> "rejected";
      case NOT_TREATED, TAKEN_OFF -> "notTreated";
      default -> throw new IllegalStateException("no resolution while " + this);
    };
  }
}

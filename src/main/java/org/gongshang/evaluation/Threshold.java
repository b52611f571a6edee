package org.gongshang.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The average from which people count as satisfied, in tenths of a point so that it stays exact.
 */
record Threshold(int tenths) {

  Threshold {
    if (tenths < Score.LOWEST * 10 || tenths > Score.HIGHEST * 10) {
      throw new IllegalArgumentException("threshold outside the scale: " + tenths);
    }
  }

  static Threshold of(BigDecimal average) {
    return new Threshold(average.movePointRight(1).intValueExact());
  }

  /** No answer is no objection. */
  boolean isMet(int points, int answers) {
    return answers == 0 || points * 10 >= tenths * answers;
  }

  BigDecimal average() {
    return BigDecimal.valueOf(tenths, 1).setScale(1, RoundingMode.UNNECESSARY);
  }
}

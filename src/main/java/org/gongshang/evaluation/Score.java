package org.gongshang.evaluation;

import org.gongshang.Refusal;

/** 1, not satisfied at all, to 5, very satisfied. */
record Score(int value) {

  static final int LOWEST = 1;
  static final int HIGHEST = 5;

  Score {
    if (value < LOWEST || value > HIGHEST) {
      throw new Refusal("evaluation.score.range", LOWEST, HIGHEST);
    }
  }

  static Score of(String typed) {
    try {
      return new Score(Integer.parseInt(typed));
    } catch (NumberFormatException notANumber) {
      throw new Refusal("evaluation.score.range", LOWEST, HIGHEST);
    }
  }
}

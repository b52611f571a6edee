package org.gongshang.workflow.act;

import org.gongshang.Refusal;

/** What somebody says of what they sign; who disagrees says why. */
record Stance(boolean agrees, String opinion) {

  static Stance of(String stance, String opinion) {
    return switch (stance) {
      case "agree" -> new Stance(true, Words.kept(opinion));
      case "disagree" -> new Stance(false, Words.demanded(opinion, "act.sign.opinion.missing"));
      default -> throw new Refusal("act.sign.stance.missing");
    };
  }
}

package org.gongshang.workflow.act;

import org.gongshang.Refusal;

/**
 * What somebody says of what they sign; who disagrees says why.
 *
 * @param key agree, disagree, or done where they sign what they did themselves
 */
public record Stance(String key, String opinion) {

  static final Stance DONE = new Stance("done", "");

  public static Stance of(String stance, String opinion) {
    return switch (stance) {
      case "agree" -> new Stance(stance, Words.kept(opinion));
      case "disagree" -> new Stance(stance, Words.demanded(opinion, "act.sign.opinion.missing"));
      default -> throw new Refusal("act.sign.stance.missing");
    };
  }
}

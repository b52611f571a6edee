package org.gongshang.workflow.act;

import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody was asked to sign, and there is nothing left for them to sign. */
class SigningOver extends Refusal {

  private static final long serialVersionUID = 1L;

  private final @Nullable Long signature;

  /**
   * @param why off, signed or ended
   * @param signature of what they signed; null where they have not
   */
  SigningOver(String why, @Nullable Long signature) {
    super("act.sign.over." + why);
    this.signature = signature;
  }

  @Nullable Long signature() {
    return signature;
  }
}

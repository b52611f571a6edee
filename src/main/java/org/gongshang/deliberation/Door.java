package org.gongshang.deliberation;

import java.util.concurrent.Semaphore;
import org.gongshang.Refusal;
import org.springframework.stereotype.Component;

/** Lets in whoever knows the code of the minute, and nobody who tries many. */
@Component
class Door {

  /**
   * How many wrong codes are counted at once: each needs a second connection while the first is
   * held, and must not wait for one that all others wait for too.
   */
  private static final int AT_ONCE = 8;

  private final DoorCodes codes;
  private final DoorTries tries;
  private final Semaphore counting = new Semaphore(AT_ONCE);

  Door(DoorCodes codes, DoorTries tries) {
    this.codes = codes;
    this.tries = tries;
  }

  /**
   * @throws Refusal if the code is wrong or old, or too many were tried
   */
  void pass(String session, long account, String typed) {
    if (typed.isBlank()) {
      throw new Refusal("deliberation.code.missing");
    }
    int wrong = tries.wrong(session, account);
    if (wrong >= DoorTries.MOST) {
      throw tooMany();
    }
    if (!codes.opens(session, typed.replaceAll("\\s", ""))) {
      throw refused(session, account);
    }
    if (wrong > 0) {
      tries.forget(session, account);
    }
  }

  private Refusal refused(String session, long account) {
    if (!counting.tryAcquire()) {
      return new Refusal("deliberation.code.busy");
    }
    try {
      int left = DoorTries.MOST - tries.count(session, account);
      return left > 0 ? new Refusal("deliberation.code.wrong", left) : tooMany();
    } finally {
      counting.release();
    }
  }

  private static Refusal tooMany() {
    return new Refusal("deliberation.code.tooMany", DoorTries.MOST, DoorTries.SPELL.toMinutes());
  }
}

package org.gongshang.duty;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;

/**
 * What a page of the list was asked for, as typed.
 *
 * @param within working days within which a task is due soon
 * @param own {@code true} for what the region itself owes, without those below it
 */
public record Asked(String term, String from, String to, String within, String own) {

  static final int WITHIN = 3;

  public Asked {
    term = TypedLine.stripped(term);
    from = TypedLine.stripped(from);
    to = TypedLine.stripped(to);
    within = TypedLine.stripped(within);
    own = TypedLine.stripped(own);
  }

  /**
   * @throws Refusal if its days cannot be read
   */
  Term term(LocalDate today) {
    return Term.of(term, from, to, today);
  }

  int workdays() {
    return within.matches("1|3|5|10") ? Integer.parseInt(within) : WITHIN;
  }

  boolean isOwn() {
    return own.equals("true");
  }
}

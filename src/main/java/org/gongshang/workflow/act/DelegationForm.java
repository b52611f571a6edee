package org.gongshang.workflow.act;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.gongshang.TypedLine;

/** A delegation as it was typed. */
public record DelegationForm(
    String mandate, String delegate, String from, String to, String reason) {

  /** With nothing in it but the mandate. */
  static DelegationForm of(String mandate) {
    return new DelegationForm(mandate, "", "", "", "");
  }

  public DelegationForm {
    mandate = TypedLine.stripped(mandate);
    delegate = TypedLine.stripped(delegate);
    from = TypedLine.stripped(from);
    to = TypedLine.stripped(to);
    reason = TypedLine.stripped(reason);
  }

  long mandateId() {
    return id(mandate, "people.delegation.mandate.missing");
  }

  long delegateId() {
    return id(delegate, "people.delegation.delegate.missing");
  }

  LocalDate first() {
    return day(from);
  }

  LocalDate last() {
    return day(to);
  }

  private static long id(String text, String refusal) {
    if (!text.matches("\\d{1,18}")) {
      throw new Refusal(refusal);
    }
    return Long.parseLong(text);
  }

  private static LocalDate day(String text) {
    return TypedDay.of(text).orElseThrow(() -> new Refusal("people.delegation.term.missing"));
  }
}

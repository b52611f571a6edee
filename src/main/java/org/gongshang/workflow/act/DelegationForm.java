package org.gongshang.workflow.act;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.jspecify.annotations.Nullable;

/** A delegation as it was typed. */
public record DelegationForm(
    String mandate, String delegate, String from, String to, String reason) {

  /** With nothing in it but the mandate. */
  static DelegationForm of(String mandate) {
    return new DelegationForm(mandate, "", "", "", "");
  }

  public DelegationForm {
    mandate = orEmpty(mandate);
    delegate = orEmpty(delegate);
    from = orEmpty(from);
    to = orEmpty(to);
    reason = orEmpty(reason);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
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

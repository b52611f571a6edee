package org.gongshang.council.web;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.council.NewCandidate;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a candidate; kept as typed, so that a refused form loses nothing.
 *
 * @param account of somebody who was found; empty for somebody new, who has name and login
 */
public record CandidateForm(
    String account,
    String name,
    String login,
    String sector,
    String kind,
    String unit,
    String words) {

  static final CandidateForm EMPTY = new CandidateForm("", "", "", "", "", "", "");
  private static final int LONGEST_KIND = 40;
  private static final int LONGEST_UNIT = 80;
  private static final int LONGEST_WORDS = 300;

  public CandidateForm {
    account = TypedLine.stripped(account);
    name = TypedLine.stripped(name);
    login = TypedLine.stripped(login);
    sector = TypedLine.stripped(sector);
    kind = TypedLine.stripped(kind);
    unit = TypedLine.stripped(unit);
    words = TypedLine.stripped(words);
  }

  boolean isNew() {
    return account.isEmpty();
  }

  long found() {
    try {
      return Long.parseLong(account);
    } catch (NumberFormatException notAnId) {
      throw new Refusal("council.candidate.account");
    }
  }

  /** What is wrong with it, all at once. */
  void check() {
    List<Refusal> faults = new ArrayList<>();
    if (isNew() && name.isEmpty() && login.isEmpty()) {
      faults.add(new Refusal("council.candidate.who"));
    }
    if (Sector.find(sector).isEmpty()) {
      faults.add(new Refusal("council.candidate.sector"));
    }
    length(kind, LONGEST_KIND, "council.candidate.kind", faults);
    length(unit, LONGEST_UNIT, "council.candidate.unit", faults);
    length(words, LONGEST_WORDS, "council.candidate.words", faults);
    Refusal.throwIfAny(faults);
  }

  private static void length(String typed, int longest, String key, List<Refusal> faults) {
    if (PlainText.length(typed) > longest || !PlainText.storable(typed, true)) {
      faults.add(new Refusal(key, longest));
    }
  }

  NewCandidate candidate(long accountId) {
    Sector side = Sector.find(sector).orElseThrow(() -> new Refusal("council.candidate.sector"));
    return new NewCandidate(accountId, side, orNull(kind), orNull(unit), orNull(words));
  }

  private static @Nullable String orNull(String typed) {
    return PlainText.isBlank(typed) ? null : PlainText.clean(typed);
  }
}

package org.gongshang.programme.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.gongshang.TypedLine;

/** What was typed to begin a programme; kept as typed, so that a refused form loses nothing. */
public record ProgrammeForm(String year, String title, String budget, String callEnds) {

  static final int LONGEST_TITLE = 60;

  public ProgrammeForm {
    year = TypedLine.stripped(year);
    title = TypedLine.stripped(title);
    budget = TypedLine.stripped(budget);
    callEnds = TypedLine.stripped(callEnds);
  }

  /** What is proposed to be typed. */
  static ProgrammeForm of(int year, LocalDate callEnds) {
    return new ProgrammeForm("" + year, year + " 年度为民办实事", "", callEnds.toString());
  }

  /** Checked. */
  record Begun(int year, String title, long budget, LocalDate callEnds) {}

  /**
   * @throws Refusal with everything that is wrong
   */
  Begun read(LocalDate today) {
    List<Refusal> faults = new ArrayList<>();
    int from = today.getYear();
    int wanted = year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0;
    if (wanted < from || wanted > from + 2) {
      faults.add(new Refusal("annual.fault.year", from, from + 2));
    }
    TypedLine.check("annual.fault.title", title, LONGEST_TITLE, true, faults);
    long yuan = Programme.yuan("annual.fault.budget", budget, faults);
    Optional<LocalDate> ends = TypedDay.of(callEnds);
    if (ends.filter(day -> day.isAfter(today) && !day.isAfter(last(wanted))).isEmpty()) {
      faults.add(new Refusal("annual.fault.callEnds"));
    }
    Refusal.throwIfAny(faults);
    return new Begun(wanted, title, yuan, ends.orElseThrow());
  }

  /** Nothing is collected any more when the year is over. */
  private static LocalDate last(int year) {
    return LocalDate.of(Math.max(year, 1), 12, 31);
  }
}

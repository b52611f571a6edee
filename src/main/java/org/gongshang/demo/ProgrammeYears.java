package org.gongshang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Rehearsal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The programmes of the year before, whose projects were carried out before the story of matters
 * begins: by the calendar's own days, from the call to the evaluation.
 */
@Component
@Profile("demo")
class ProgrammeYears {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** From the beginning of a call until its projects have started. */
  private static final int WEEKS = 9;

  /** Working days in which they are carried out, and weeks until people have rated them twice. */
  private static final int WORK = 26;

  private static final int WEEKS_AFTER = 7;
  private static final int EVALUATED = 11;

  private final ProgrammeSteps steps;
  private final Acts acts;
  private final Rehearsal rehearsal;
  private final Clocks clocks;
  private final Clock clock;
  private final Map<Script, String> begun = new LinkedHashMap<>();
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private int year;

  ProgrammeYears(ProgrammeSteps steps, Acts acts, Rehearsal rehearsal, Clocks clocks, Clock clock) {
    this.steps = steps;
    this.acts = acts;
    this.rehearsal = rehearsal;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Those of the year before, or those of this one; a project has no budget of its own. */
  static List<Script> scripts(boolean before) {
    return Scripts.read("demo-programmes.txt").stream()
        .filter(script -> script.find("budget").isPresent() && (script.day() < 0) == before)
        .toList();
  }

  private static List<Script> projects() {
    return Scripts.read("demo-programmes.txt").stream()
        .filter(script -> script.find("thing").isPresent())
        .toList();
  }

  /** The year that people vote on now. */
  int votedOn() {
    return year + 1;
  }

  /**
   * @param first day of the story of matters
   */
  void play(LocalDate first) {
    LocalDate today = LocalDate.now(clock);
    // that of this year is evaluated from November on
    year = today.getMonthValue() < EVALUATED ? today.getYear() - 1 : today.getYear();
    LocalDate call = LocalDate.of(year - 1, Month.NOVEMBER, 2);
    moveTo(call);
    for (Script script : scripts(true)) {
      begun.put(script, steps.begin(script, year, call.plusDays(20)));
    }
    for (int week = 1; week <= WEEKS; week++) {
      moveTo(call.plusWeeks(week));
      goOn();
    }
    carryOut();
    moveTo(LocalDate.of(year, Month.JUNE, 2));
    goOn();
    LocalDate evaluated = LocalDate.of(year, Month.NOVEMBER, 3);
    if (evaluated.isBefore(first.minusMonths(1))) {
      moveTo(evaluated);
      goOn();
    }
  }

  private void carryOut() {
    begun.forEach((script, number) -> parts.putAll(steps.projects(script, number, projects())));
    Days days = Days.endingNear(LocalDate.now(clock).plusDays(WORK * 7L / 5), WORK, clocks);
    for (LocalDate day : days.ofStory()) {
      moveTo(day);
      parts.forEach((number, part) -> acts.play(number, part, days));
    }
    for (int week = 1; week <= WEEKS_AFTER; week++) {
      moveTo(LocalDate.now(clock).plusWeeks(1));
      parts.forEach((number, part) -> acts.play(number, part, days));
    }
  }

  /** Each a step further, if it is not where the story leaves it. */
  void goOn() {
    begun.forEach((script, number) -> steps.go(script, number, LocalDate.now(clock).plusDays(9)));
  }

  private void moveTo(LocalDate day) {
    LocalDate workday = clocks.isWorkday(day) ? day : clocks.nextWorkday(day);
    rehearsal.moveTo(workday.atTime(MORNING).atZone(clock.getZone()).toInstant());
  }
}

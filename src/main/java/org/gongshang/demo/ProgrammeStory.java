package org.gongshang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Annual programmes of this year, each as far as it is to come, a step every third working day. */
@Component
@Profile("demo")
class ProgrammeStory implements SideStory {

  private static final int BETWEEN_STEPS = 3;
  private static final int WEEK = 5;

  private final ProgrammeSteps steps;
  private final ProgrammeYears years;
  private final List<Script> scripts = ProgrammeYears.scripts(false);
  private final Map<Script, String> begun = new HashMap<>();

  ProgrammeStory(ProgrammeSteps steps, ProgrammeYears years) {
    this.steps = steps;
    this.years = years;
  }

  @Override
  public void before(LocalDate first) {
    years.play(first);
  }

  @Override
  public void on(Today today) {
    if (today.before() % WEEK == 0) {
      years.goOn();
    }
    for (Script script : scripts) {
      int since = script.day() - today.before();
      if (since == 0) {
        begun.put(script, steps.begin(script, years.votedOn(), today.date().plusDays(20)));
      } else if (since > 0 && since % BETWEEN_STEPS == 0) {
        boolean goesOn = script.line("until").equals("annual-vote");
        LocalDate lastDay = goesOn ? today.last().plusDays(4) : today.date().plusDays(6);
        steps.go(script, Objects.requireNonNull(begun.get(script), "its number"), lastDay);
      }
    }
  }
}

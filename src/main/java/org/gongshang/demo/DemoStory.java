package org.gongshang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.message.Messages;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Actions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's past at the first start: the people of the demo take their matters through the
 * real processes, working day by working day, up to this morning.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "gongshang.demo.story", matchIfMissing = true)
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStory implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Working days before the story's last one. */
  private static final int ON_NOTICE_SINCE = 2;

  private static final List<String> COUNCILS = List.of("110105012022", "110105012");

  private final Needs needs;
  private final Actions actions;
  private final Rehearsal rehearsal;
  private final Regions regions;
  private final Clocks clocks;
  private final Clock clock;
  private final Cast cast;
  private final Chamber chamber;
  private final Acts acts;
  private final Descent descent;
  private final Objectors objectors;
  private final Messages messages;
  private final CouncilElections elections;
  private final List<SideStory> sides;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final List<String> stuck = new ArrayList<>();

  DemoStory(
      Needs needs,
      Actions actions,
      Rehearsal rehearsal,
      Regions regions,
      Clocks clocks,
      Clock clock,
      Cast cast,
      Chamber chamber,
      Acts acts,
      Descent descent,
      Objectors objectors,
      Messages messages,
      CouncilElections elections,
      List<SideStory> sides) {
    this.needs = needs;
    this.actions = actions;
    this.rehearsal = rehearsal;
    this.regions = regions;
    this.clocks = clocks;
    this.clock = clock;
    this.cast = cast;
    this.chamber = chamber;
    this.acts = acts;
    this.descent = descent;
    this.objectors = objectors;
    this.messages = messages;
    this.elections = elections;
    this.sides = sides;
  }

  @Override
  public void run(ApplicationArguments args) {
    List<Script> scripts = Scripts.read("demo-story.txt");
    if (!isFirstStart(scripts)) {
      return;
    }
    long began = System.nanoTime();
    rehearsal.play(() -> play(scripts));
    LOG.info(
        "{} matters of the demo played in {} ms",
        parts.size(),
        Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  /** Matters, councils and others whose part could not be played as written. */
  List<String> stuck() {
    return List.copyOf(stuck);
  }

  private boolean isFirstStart(List<Script> scripts) {
    Viewer first = cast.named(scripts.get(0).line("who"));
    return !actions.hasStarted(first);
  }

  private void play(List<Script> scripts) {
    int length = scripts.stream().mapToInt(Script::day).max().orElse(0);
    Days days = Days.endingNear(LocalDate.now(clock), length, clocks);
    LocalDate first = days.list().get(0);
    sides.forEach(side -> unlessStuck(side.getClass().getSimpleName(), () -> side.before(first)));
    unlessStuck("elections", () -> elections.seat(first));
    for (LocalDate day : days.ofStory()) {
      rehearsal.moveTo(at(day, MORNING));
      scripts.stream().filter(script -> script.day() == days.before(day)).forEach(this::tell);
      parts.forEach((number, part) -> play(number, part, days));
      parts.putAll(descent.since(parts, scripts));
      toTheSessions(day);
      COUNCILS.forEach(code -> sit(code, days));
      if (days.before(day) == ON_NOTICE_SINCE) {
        unlessStuck("elections", elections::stand);
      }
      Today today = new Today(day, days.list().get(days.last()), days.before(day), parts);
      sides.forEach(side -> unlessStuck(side.getClass().getSimpleName(), () -> side.on(today)));
      rehearsal.runDue();
    }
    // who comes to the demo should not find weeks of messages unread
    messages.readByAll(at(LocalDate.now(clock), MORNING));
  }

  /** A matter that gets stuck is left as it is; the others go on. */
  private void play(String number, Part part, Days days) {
    try {
      acts.play(number, part, days);
      objectors.read(number, part);
    } catch (RuntimeException cause) {
      part.leave();
      stuck.add(number);
      LOG.error("the demo's story leaves matter {}", number, cause);
    }
  }

  private void sit(String council, Days days) {
    unlessStuck(council, () -> chamber.sit(region(council), days, this::script));
  }

  private void unlessStuck(String what, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException cause) {
      stuck.add(what);
      LOG.error("the demo's story leaves something of {}", what, cause);
    }
  }

  private void toTheSessions(LocalDate day) {
    Instant begin = at(day, Chamber.BEGIN);
    if (clock.instant().isBefore(begin)) {
      rehearsal.moveTo(begin);
    } else {
      rehearsal.runDue();
    }
  }

  private void tell(Script script) {
    Viewer viewer = cast.named(script.line("who"));
    NewNeed need =
        new NewNeed(
            region(script.line("at")),
            script.line("body"),
            script.line("place"),
            null,
            Channel.ONLINE,
            null,
            List.of());
    MatterNumber number = needs.submit(need, viewer);
    parts.put(number.value(), new Part(script));
    rehearsal.pass(Duration.ofMinutes(2));
  }

  private @Nullable Script script(@Nullable String matter) {
    Part part = matter == null ? null : parts.get(matter);
    return part == null ? null : part.script();
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(clock.getZone()).toInstant();
  }
}

package org.gongshang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What happens to one matter on one day: at most one act, by the person whose task it is; in an
 * emergency everything that can be done.
 */
@Component
@Profile("demo")
class Acts {

  /** Working days between two reports on the work. */
  private static final int BETWEEN_REPORTS = 3;

  /** Between two acts. */
  private static final Duration IN_AN_EMERGENCY = Duration.ofMinutes(12);

  private static final int MOST = 200;

  private final Inbox inbox;
  private final Rehearsal rehearsal;
  private final Rounds rounds;
  private final Cast cast;
  private final Lines lines;
  private final Agendas agendas;
  private final Clock clock;

  Acts(
      Inbox inbox,
      Rehearsal rehearsal,
      Rounds rounds,
      Cast cast,
      Lines lines,
      Agendas agendas,
      Clock clock) {
    this.inbox = inbox;
    this.rehearsal = rehearsal;
    this.rounds = rounds;
    this.cast = cast;
    this.lines = lines;
    this.agendas = agendas;
    this.clock = clock;
  }

  void play(String number, Part part, Days days) {
    if (part.script().isEmergency()) {
      playAtOnce(number, part, days);
    } else if (!part.isOver()) {
      task(number).ifPresent(row -> play(row, part, days));
    }
  }

  private void playAtOnce(String number, Part part, Days days) {
    String before = "";
    rehearsal.runDue();
    Optional<InboxRow> task = task(number);
    while (task.isPresent() && !part.isOver() && !task.get().taskId().equals(before)) {
      before = task.get().taskId();
      play(task.get(), part, days);
      rehearsal.pass(IN_AN_EMERGENCY);
      rehearsal.runDue();
      task = task(number);
    }
  }

  private Optional<InboxRow> task(String number) {
    return inbox.ofSubject(number).stream()
        .filter(row -> row.businessKey().equals(number))
        .findFirst();
  }

  private void play(InboxRow row, Part part, Days days) {
    Script script = part.script();
    int occurrence = part.occurrence(row.formId(), row.taskId());
    boolean last = script.endsAt(row.formId(), occurrence);
    if (last) {
      part.leave();
    }
    switch (row.formId()) {
      case "evaluation-rate" -> rate(row, script, occurrence, last);
      case "deliberation-place" -> {
        if (!last) {
          place(row, script);
        }
      }
      case "implementation-progress" -> {
        if (!last && days.between(startedOn(row), LocalDate.now(clock)) >= BETWEEN_REPORTS) {
          fillIn(row, script, occurrence);
        }
      }
      default -> {
        if (!last && days.between(startedOn(row), LocalDate.now(clock)) >= wait(row, script)) {
          fillIn(row, script, occurrence);
        }
      }
    }
    rehearsal.pass(Duration.ofSeconds(90));
  }

  private static int wait(InboxRow row, Script script) {
    return script
        .decision("wait")
        .filter(wait -> wait.what().equals(row.formId()))
        .map(wait -> Integer.parseInt(wait.why()))
        .orElse(0);
  }

  private void fillIn(InboxRow row, Script script, int occurrence) {
    boolean unit =
        row.formId().equals("implementation-milestones")
            || row.formId().equals("implementation-progress")
            || row.formId().equals("evaluation-rectify");
    Viewer viewer = unit ? cast.unit(script) : cast.forTask(row);
    rehearsal.fillIn(row, viewer, lines.of(row, script, occurrence));
  }

  /** Onto the agenda of the session that is being prepared, or of a new one. */
  private void place(InboxRow row, Script script) {
    Viewer clerk = cast.forTask(row);
    Optional<String> planned =
        rehearsal.options(row, clerk, "sessions").stream()
            .map(OptionList.Option::value)
            .filter(session -> !script.isApart() && !agendas.isApart(session))
            .findFirst();
    Map<String, Object> values = new HashMap<>();
    values.put("itemTitle", script.line("title"));
    values.put("motion", script.line("motion"));
    values.put("placement", planned.isPresent() ? "existing" : "new");
    planned.ifPresent(session -> values.put("session", session));
    Set<String> before = toConvene(row);
    rehearsal.fillIn(row, clerk, values);
    agendas.placed(planned.orElseGet(() -> called(row, before)), script);
  }

  private String called(InboxRow row, Set<String> before) {
    return toConvene(row).stream()
        .filter(session -> !before.contains(session))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no session for " + row.businessKey()));
  }

  /** Sessions that wait for the convener to set their date. */
  private Set<String> toConvene(InboxRow row) {
    return inbox
        .todo(cast.at(Role.CONVENER, row.regionId()), Inbox.Filter.none(), null, MOST)
        .stream()
        .filter(task -> task.formId().equals("session-convene"))
        .map(InboxRow::businessKey)
        .collect(Collectors.toSet());
  }

  /** Half of the scores on the first day; everybody else on the next, which ends the round. */
  private void rate(InboxRow row, Script script, int occurrence, boolean last) {
    Long round = row.roundId();
    if (round == null) {
      return;
    }
    List<String> scores = script.scores(occurrence);
    List<Long> people = new ArrayList<>(rounds.unanswered(round));
    int given = rounds.get(round).answered();
    int count = people.size();
    if (last) {
      // whoever signs in from the list of the demo's people should find something to rate
      Collections.reverse(people);
      count = Math.min(count, scores.size() - given);
    } else if (given == 0) {
      count = Math.min(count, (scores.size() + 1) / 2);
    }
    for (int i = 0; i < count; i++) {
      Map<String, String> answer = new HashMap<>();
      answer.put("score", scores.get((given + i) % scores.size()));
      if (given + i == 0) {
        script.comment(occurrence).ifPresent(words -> answer.put("comment", words));
      }
      rehearsal.fillIn(row, cast.viewer(people.get(i)), answer);
      rehearsal.pass(Duration.ofSeconds(30));
    }
  }

  private LocalDate startedOn(InboxRow row) {
    return LocalDate.ofInstant(row.startedAt(), clock.getZone());
  }
}

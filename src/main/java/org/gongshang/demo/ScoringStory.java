package org.gongshang.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.scoring.Candidate;
import org.gongshang.scoring.CandidateDesk;
import org.gongshang.scoring.CandidateForm;
import org.gongshang.scoring.Criterion;
import org.gongshang.scoring.CriterionForm;
import org.gongshang.scoring.JurorForm;
import org.gongshang.scoring.JuryDesk;
import org.gongshang.scoring.ScoringDesk;
import org.gongshang.scoring.ScoringForm;
import org.gongshang.scoring.SheetDesk;
import org.gongshang.scoring.SheetForm;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Scorings: prepared on one day, scored on the next, published on the third, as far as each is to
 * come.
 */
@Component
@Profile("demo")
class ScoringStory implements SideStory, Voice {

  private static final int SCORED = 1;
  private static final int PUBLISHED = 2;

  /** What a candidate is worth, of 100, of which the file says nothing. */
  private static final int UNKNOWN = 80;

  private final ScoringDesk desk;
  private final CandidateDesk candidates;
  private final JuryDesk jury;
  private final SheetDesk sheets;
  private final Inbox inbox;
  private final Rounds rounds;
  private final Rehearsal rehearsal;
  private final Regions regions;
  private final DemoOffices offices;
  private final Cast cast;
  private final List<Script> scripts = Scripts.read("demo-scorings.txt");
  private final Map<Script, String> begun = new HashMap<>();

  ScoringStory(
      ScoringDesk desk,
      CandidateDesk candidates,
      JuryDesk jury,
      SheetDesk sheets,
      Inbox inbox,
      Rounds rounds,
      Rehearsal rehearsal,
      Regions regions,
      DemoOffices offices,
      Cast cast) {
    this.desk = desk;
    this.candidates = candidates;
    this.jury = jury;
    this.sheets = sheets;
    this.inbox = inbox;
    this.rounds = rounds;
    this.rehearsal = rehearsal;
    this.regions = regions;
    this.offices = offices;
    this.cast = cast;
  }

  @Override
  public void on(Today today) {
    for (Script script : scripts) {
      int since = script.day() - today.before();
      if (since == 0) {
        offices.make(script, region(script));
        begun.put(script, prepare(script));
      }
      task(script)
          .filter(task -> !task.formId().equals(script.line("until")) || isToBeScored(task, since))
          .ifPresent(task -> goOn(script, task, since, today));
    }
  }

  private Optional<InboxRow> task(Script script) {
    return Optional.ofNullable(begun.get(script))
        .flatMap(number -> inbox.ofSubject(number).stream().findFirst());
  }

  private static boolean isToBeScored(InboxRow task, int since) {
    return task.formId().equals("scoring-sheet") && since == SCORED;
  }

  private void goOn(Script script, InboxRow task, int since, Today today) {
    if (task.formId().equals("scoring-sheet")) {
      if (since == SCORED) {
        score(script, task);
      }
    } else if (task.formId().equals("scoring-prepare")) {
      int days = Integer.parseInt(script.line("days"));
      rehearsal.fillIn(
          task, at(Role.CLERK, script), Map.of("lastDay", "" + today.date().plusDays(days)));
    } else if (since == PUBLISHED) {
      rehearsal.fillIn(task, at(Role.CONVENER, script), Map.of("scoringDecision", "publish"));
    }
  }

  private String prepare(Script script) {
    Viewer clerk = at(Role.CLERK, script);
    ScoringForm form =
        new ScoringForm(
            "",
            script.line("title"),
            script.line("places"),
            script.line("weight"),
            "PUBLIC",
            "true");
    String path = desk.begin(clerk, region(script), form, key());
    String number = path.substring(path.lastIndexOf('/') + 1);
    for (String criterion : script.line("criteria").split(" ")) {
      String[] parts = criterion.split("/");
      desk.addCriterion(clerk, number, new CriterionForm(parts[0], parts[1]), key());
    }
    if (script.find("takes").isPresent()) {
      candidates.takeUp(clerk, number, candidates.offered(clerk, number), key());
    }
    for (int i = 1; script.find("" + i).isPresent(); i++) {
      String[] parts = script.line("" + i).split(" ", 4);
      candidates.add(clerk, number, new CandidateForm(parts[2], parts[3], parts[1]), key());
    }
    for (String login : words(script, "experts")) {
      jury.add(clerk, number, new JurorForm(login, "EXPERT"), key());
    }
    for (String login : words(script, "jury")) {
      jury.add(clerk, number, new JurorForm(login, "PUBLIC"), key());
    }
    if (script.find("jury").isEmpty()) {
      jury.addCouncil(clerk, number, key());
    }
    return number;
  }

  /** Everybody but the silent, one candidate after the other; then they hand in. */
  private void score(Script script, InboxRow task) {
    Set<Long> silent = new HashSet<>();
    words(script, "silent").forEach(login -> silent.add(cast.named(login).accountId()));
    for (long person : rounds.unanswered(Objects.requireNonNull(task.roundId(), "its round"))) {
      if (!silent.contains(person)) {
        before(task, cast.viewer(person));
        rehearsal.fillIn(task, cast.viewer(person), Map.of("done", "true"));
        rehearsal.pass(Duration.ofMinutes(1));
      }
    }
  }

  @Override
  public void before(InboxRow task, Viewer juror) {
    if (task.formId().equals("scoring-sheet")) {
      String number = task.businessKey();
      List<Criterion> criteria = sheets.criteria(juror, number);
      for (Candidate each : sheets.candidates(juror, number)) {
        SheetForm form = new SheetForm(points(criteria, each, juror.accountId()), null, null);
        sheets.score(juror, number, each.id(), form, key());
      }
    }
  }

  /** About what the file says the candidate is worth, more or less by juror and criterion. */
  private List<String> points(List<Criterion> criteria, Candidate candidate, long juror) {
    int worth = worth(candidate.title());
    return criteria.stream()
        .map(
            each -> {
              long more = Math.floorMod(juror * 7 + candidate.id() * 5 + each.id() * 3, 11) - 5;
              return "" + Math.min(each.best(), Math.round(each.best() * (worth + more) / 100.0));
            })
        .toList();
  }

  private int worth(String title) {
    return scripts.stream()
        .flatMap(script -> script.lines().values().stream())
        .map(line -> line.split(" ", 4))
        .filter(parts -> parts.length == 4 && parts[2].equals(title))
        .map(parts -> Integer.parseInt(parts[0]))
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static List<String> words(Script script, String key) {
    return script.find(key).map(line -> List.of(line.split(" "))).orElse(List.of());
  }

  private Viewer at(Role role, Script script) {
    return cast.at(role, region(script));
  }

  private long region(Script script) {
    return regions.byCode(script.line("at")).orElseThrow().id();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

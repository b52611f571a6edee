package org.gongshang.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshang.opinion.OpinionRound;
import org.gongshang.opinion.OpinionRounds;
import org.gongshang.opinion.Reactions;
import org.gongshang.opinion.RoundForm;
import org.gongshang.opinion.Statement;
import org.gongshang.opinion.Statements;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rounds of opinions: opened on one day, answered on the next, and closed where they are to be. */
@Component
@Profile("demo")
class OpinionStory implements SideStory, Voice {

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int ANSWERED = 1;
  private static final int CLOSED = 3;

  private static final Map<Character, Side> SIDES =
      Map.of('+', Side.AGREE, '-', Side.DISAGREE, '0', Side.PASS);

  private final OpinionRounds rounds;
  private final Statements statements;
  private final Reactions reactions;
  private final Rounds rolls;
  private final Inbox inbox;
  private final Rehearsal rehearsal;
  private final Regions regions;
  private final Cast cast;
  private final List<Script> scripts = Scripts.read("demo-opinions.txt");
  private final Map<Script, Long> begun = new HashMap<>();

  OpinionStory(
      OpinionRounds rounds,
      Statements statements,
      Reactions reactions,
      Rounds rolls,
      Inbox inbox,
      Rehearsal rehearsal,
      Regions regions,
      Cast cast) {
    this.rounds = rounds;
    this.statements = statements;
    this.reactions = reactions;
    this.rolls = rolls;
    this.inbox = inbox;
    this.rehearsal = rehearsal;
    this.regions = regions;
    this.cast = cast;
  }

  @Override
  public void on(Today today) {
    for (Script script : scripts) {
      int since = script.day() - today.before();
      if (since == 0) {
        begun.put(script, open(script, today));
      } else if (since == ANSWERED) {
        answer(script, round(script));
      } else if (since == CLOSED && script.find("closes").isEmpty()) {
        rounds.close(at(Role.CONVENER, script), round(script).id(), key());
      }
    }
  }

  private OpinionRound round(Script script) {
    return rounds.visible(
        at(Role.CLERK, script), Objects.requireNonNull(begun.get(script), "its round"));
  }

  private long open(Script script, Today today) {
    Viewer clerk = at(Role.CLERK, script);
    int days = Integer.parseInt(script.find("closes").orElse("10"));
    RoundForm form =
        new RoundForm(
            script.find("matter").map(today::matter).orElse(null),
            script.line("title"),
            script.line("question"),
            script.line("circle"),
            today.date().plusDays(days).atTime(EVENING).toString(),
            null);
    long id = id(rounds.prepare(clerk, region(script), form, key()));
    for (int i = 1; script.find("" + i).isPresent(); i++) {
      statements.add(clerk, id, script.line("" + i).split(" ", 3)[2], key());
    }
    rounds.open(clerk, id, key());
    rehearsal.runDue();
    script
        .decision("offers")
        .ifPresent(said -> statements.add(cast.named(said.what()), id, said.why(), key()));
    return id;
  }

  /** Everybody but the silent; most of them say that they are done. */
  private void answer(Script script, OpinionRound round) {
    List<Long> people = rolls.unanswered(Objects.requireNonNull(round.rollId(), "its roll"));
    InboxRow task = inbox.ofSubject(round.number()).get(0);
    Set<Long> silent = new HashSet<>();
    for (String login : script.line("silent").split(" ")) {
      silent.add(cast.named(login).accountId());
    }
    for (int i = 0; i < people.size(); i++) {
      if (!silent.contains(people.get(i))) {
        Viewer person = cast.viewer(people.get(i));
        react(round, person, i);
        if (i % 4 != 0) {
          rehearsal.fillIn(task, person, Map.of());
        }
        rehearsal.pass(Duration.ofSeconds(40));
      }
    }
  }

  @Override
  public void before(InboxRow task, Viewer person) {
    if (task.formId().equals("opinion-react")) {
      long id = OpinionRound.id(task.businessKey());
      react(rounds.visible(person, id), person, (int) (person.accountId() % 100));
    }
  }

  private void react(OpinionRound round, Viewer person, int turn) {
    List<Statement> all = statements.accepted(person, round.id());
    for (int i = 0; i < all.size(); i++) {
      Statement statement = all.get(i);
      side(line(round, i + 1), turn)
          .ifPresent(side -> reactions.react(person, round.id(), statement.id(), side));
    }
  }

  /** What the file says of the statement; of those of others, something. */
  private String line(OpinionRound round, int number) {
    return scripts.stream()
        .filter(script -> script.line("title").equals(round.title()))
        .flatMap(script -> script.find("" + number).stream())
        .findFirst()
        .orElse("+-++0 ++-++ ");
  }

  /** Three of five are of the first camp; who has seen a statement and what they say of it. */
  private static Optional<Side> side(String line, int turn) {
    String camp = line.split(" ", 3)[turn % 5 < 3 ? 0 : 1];
    return Optional.ofNullable(SIDES.get(camp.charAt(turn / 2 % camp.length())));
  }

  private Viewer at(Role role, Script script) {
    return cast.at(role, region(script));
  }

  private long region(Script script) {
    return regions.byCode(script.line("at")).orElseThrow().id();
  }

  private static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

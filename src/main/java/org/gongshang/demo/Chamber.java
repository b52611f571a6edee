package org.gongshang.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongshang.deliberation.DoorCodes;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The councils' sessions in the story: called, attended, voted in, and their minutes. */
@Component
@Profile("demo")
class Chamber {

  static final LocalTime BEGIN = LocalTime.of(9, 30);

  /** Working days after the story's last one on which the subdistrict's council sits. */
  private static final int SUBDISTRICT_SHIFT = 2;

  private static final int MOST = 200;
  private static final int SPEAKERS = 2;
  private static final int VOTES_SO_FAR = 8;

  /** Who have signed in to a session that waits for more, or that never gets enough. */
  private static final int FEW = 4;

  private final Inbox inbox;
  private final Rehearsal rehearsal;
  private final Rounds rounds;
  private final Regions regions;
  private final Cast cast;
  private final Agendas agendas;
  private final DoorCodes codes;
  private final Clock clock;

  Chamber(
      Inbox inbox,
      Rehearsal rehearsal,
      Rounds rounds,
      Regions regions,
      Cast cast,
      Agendas agendas,
      DoorCodes codes,
      Clock clock) {
    this.inbox = inbox;
    this.rehearsal = rehearsal;
    this.rounds = rounds;
    this.regions = regions;
    this.cast = cast;
    this.agendas = agendas;
    this.codes = codes;
    this.clock = clock;
  }

  /** Does what the council of a region has to do today. */
  void sit(long regionId, Days days, Function<@Nullable String, @Nullable Script> scripts) {
    Viewer convener = cast.at(Role.CONVENER, regionId);
    Viewer clerk = cast.at(Role.CLERK, regionId);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (InboxRow row : sessionTasks(convener)) {
        moved |= act(row, convener, days, scripts.apply(row.matter()));
      }
      for (InboxRow row : sessionTasks(clerk)) {
        if (!agendas.isLeftAt(row.businessKey(), row.formId())) {
          rehearsal.fillIn(row, clerk, Map.of());
          moved = true;
        }
      }
    }
  }

  private List<InboxRow> sessionTasks(Viewer viewer) {
    return inbox.todo(viewer, Inbox.Filter.none(), null, MOST).stream()
        .filter(row -> row.formId().startsWith("session-"))
        .toList();
  }

  /** Returns whether there may be something further to do. */
  private boolean act(InboxRow row, Viewer convener, Days days, @Nullable Script script) {
    boolean left =
        agendas.isLeftAt(row.businessKey(), row.formId())
            || (script != null && script.endsAt(row.formId(), 1));
    if (left && (row.roundId() == null || rounds.get(row.roundId()).answered() > 0)) {
      return false;
    }
    rehearsal.pass(Duration.ofSeconds(50));
    switch (row.formId()) {
      case "session-convene" -> rehearsal.fillIn(row, convener, call(row, convener, days));
      case "session-sign-in" -> signIn(row, convener, left);
      case "session-opinion" -> speak(row, convener, script, left);
      case "session-ballot" -> vote(row, convener, script, left);
      case "session-vouch" -> vouch(row, convener, left);
      case "session-conclude" -> rehearsal.fillIn(row, convener, conclude(script));
      case "session-confirm" ->
          rehearsal.fillIn(row, convener, Map.of("minutesDecision", "approve"));
      default -> {
        return false;
      }
    }
    return !left;
  }

  private Map<String, ?> call(InboxRow row, Viewer convener, Days days) {
    boolean above = regions.get(row.regionId()).level() == Level.SUBDISTRICT;
    LocalDate day = days.nextSession(LocalDate.now(clock), above ? SUBDISTRICT_SHIFT : 0);
    if (agendas.isApart(row.businessKey())) {
      return Map.of("startsAt", day.atTime(BEGIN), "mode", "online");
    }
    Map<String, Object> call =
        new HashMap<>(Map.of("startsAt", day.atTime(BEGIN), "mode", "mixed"));
    rehearsal.options(row, convener, "venues").stream()
        .findFirst()
        .ifPresentOrElse(
            venue -> call.putAll(Map.of("venue", venue.value(), "duration", "120")),
            () -> call.put("place", "社区议事厅"));
    return call;
  }

  private void signIn(InboxRow row, Viewer convener, boolean left) {
    int at = 0;
    for (long member : members(row, left)) {
      at++;
      if (left ? at <= FEW : at % 4 != 0) {
        String way = at % 5 == 0 || agendas.isApart(row.businessKey()) ? "online" : "in_person";
        rehearsal.fillIn(
            row,
            cast.viewer(member),
            Map.of("attendance", way, "code", codes.now(row.businessKey())));
        rehearsal.pass(Duration.ofSeconds(20));
      }
    }
    closeUnless(left, row, convener);
  }

  private void speak(InboxRow row, Viewer convener, @Nullable Script script, boolean left) {
    String thing = script == null ? "这件事" : script.line("thing");
    List<Map<String, String>> words =
        List.of(
            Map.of("stance", "support", "opinion", "赞成。" + thing + "大家盼了很久，建议动工前先把时间贴出来。"),
            Map.of("stance", "amend", "opinion", "同意办，后期由谁看护、坏了找谁，要写进决议。"),
            Map.of("stance", "support", "opinion", "钱花在明处就行，完工后把账公开。"));
    List<Long> members = members(row, left);
    for (int i = 0; i < Math.min(SPEAKERS, members.size()); i++) {
      rehearsal.fillIn(row, cast.viewer(members.get(i)), words.get(i));
      rehearsal.pass(Duration.ofSeconds(80));
    }
    closeUnless(left, row, convener);
  }

  private void vote(InboxRow row, Viewer convener, @Nullable Script script, boolean left) {
    List<Long> members = members(row, left);
    String[] votes =
        script == null
            ? new String[] {"agree"}
            : script
                .find("votes")
                .orElse("agree agree agree abstain agree agree agree disagree")
                .split(" ");
    int count = left ? Math.min(VOTES_SO_FAR, members.size()) : members.size();
    for (int i = 0; i < count; i++) {
      Map<String, String> vote = Map.of("choice", votes[i % votes.length]);
      rehearsal.fillIn(row, cast.viewer(members.get(i)), vote);
    }
    closeUnless(left, row, convener);
  }

  /** The first two who were there are enough. */
  private void vouch(InboxRow row, Viewer convener, boolean left) {
    members(row, left).stream()
        .limit(left ? 1 : 2)
        .forEach(member -> rehearsal.fillIn(row, cast.viewer(member), Map.of("vouch", "confirm")));
    closeUnless(left, row, convener);
  }

  /** In a round that stays open, whoever signs in from the list of the demo's people comes last. */
  private List<Long> members(InboxRow row, boolean left) {
    List<Long> members = new ArrayList<>(rounds.unanswered(round(row)));
    if (left) {
      Collections.reverse(members);
    }
    return members;
  }

  private static Map<String, ?> conclude(@Nullable Script script) {
    Script.Decision said =
        (script == null
                ? java.util.Optional.<Script.Decision>empty()
                : script.decision("conclusion"))
            .orElse(new Script.Decision("sentBack", "赞成的没有过半数，请补充情况后再议。"));
    return Map.of("itemConclusion", said.what(), "reason", said.why());
  }

  private void closeUnless(boolean left, InboxRow row, Viewer chair) {
    if (!left && rounds.get(round(row)).open()) {
      rehearsal.close(row, chair);
    }
  }

  private static long round(InboxRow row) {
    Long round = row.roundId();
    if (round == null) {
      throw new IllegalStateException("no round in " + row.formId());
    }
    return round;
  }
}

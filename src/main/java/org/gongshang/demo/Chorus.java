package org.gongshang.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.deliberation.DoorCodes;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets the other people of the demo do their part of a collective task, so that one person can walk
 * through a session of fifteen.
 */
@Component
@Profile("demo")
class Chorus {

  private static final Map<String, List<Map<String, String>>> WORDS =
      Map.of(
          "session-sign-in",
          List.of(
              Map.of("attendance", "in_person"),
              Map.of("attendance", "in_person"),
              Map.of("attendance", "online")),
          "session-opinion",
          List.of(
              Map.of("stance", "support", "opinion", "赞成，早办早好，动工前把时间贴出来。"),
              Map.of("stance", "support"),
              Map.of("stance", "amend", "opinion", "同意办，日后谁看护要写清楚。"),
              Map.of("stance", "support"),
              Map.of("stance", "neutral")),
          "session-vouch",
          List.of(Map.of("vouch", "confirm")),
          "opinion-react",
          List.of(Map.of()),
          "annual-vote",
          List.of(Map.of()),
          "scoring-sheet",
          List.of(Map.of("done", "true")),
          "session-ballot",
          List.of(
              Map.of("choice", "agree"),
              Map.of("choice", "agree"),
              Map.of("choice", "agree"),
              Map.of("choice", "abstain"),
              Map.of("choice", "agree"),
              Map.of("choice", "disagree")),
          "evaluation-rate",
          List.of(
              Map.of("score", "5", "comment", "办得及时。"),
              Map.of("score", "4"),
              Map.of("score", "5")));

  private final Rehearsal rehearsal;
  private final Rounds rounds;
  private final Cast cast;
  private final DoorCodes codes;
  private final List<Voice> voices;

  Chorus(Rehearsal rehearsal, Rounds rounds, Cast cast, DoorCodes codes, List<Voice> voices) {
    this.rehearsal = rehearsal;
    this.rounds = rounds;
    this.cast = cast;
    this.codes = codes;
    this.voices = voices;
  }

  /**
   * Everybody on the roll who has not answered, but for the viewer, who does that themselves.
   *
   * @return how many answered
   */
  int answer(InboxRow row, Viewer viewer) {
    Map<String, Set<String>> withheld = rehearsal.withheld(row, viewer);
    List<Map<String, String>> words =
        WORDS.getOrDefault(row.formId(), List.of()).stream()
            .filter(answer -> offered(answer, withheld))
            .toList();
    Long round = row.roundId();
    if (round == null || words.isEmpty()) {
      return 0;
    }
    int turn = 0;
    for (long member : rounds.unanswered(round)) {
      if (member != viewer.accountId() && rounds.get(round).open()) {
        Viewer person = cast.viewer(member);
        voices.forEach(voice -> voice.before(row, person));
        Map<String, Object> said = new HashMap<>(said(row, words.get(turn++ % words.size())));
        voices.forEach(voice -> said.putAll(voice.says(row, person)));
        rehearsal.fillIn(row, person, said);
      }
    }
    return turn;
  }

  /** Whoever is in the room sees the code on its screen. */
  private Map<String, String> said(InboxRow row, Map<String, String> words) {
    if (!"in_person".equals(words.get("attendance"))) {
      return words;
    }
    Map<String, String> coded = new HashMap<>(words);
    coded.put("code", codes.now(row.businessKey()));
    return coded;
  }

  private static boolean offered(Map<String, String> answer, Map<String, Set<String>> withheld) {
    return answer.entrySet().stream()
        .noneMatch(
            chosen -> withheld.getOrDefault(chosen.getKey(), Set.of()).contains(chosen.getValue()));
  }
}

package org.gongshang.workflow.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the application itself does around the models: it starts, sends messages, and time passes.
 */
class KnownOrder {

  /**
   * A process that the application starts.
   *
   * @param ended record that must have come to one of these states when the process ends
   */
  record Root(Scene begin, String ended, Set<String> endings) {}

  static final Map<String, List<Root>> ROOTS =
      Map.of(
          "co-governance",
          List.of(matter("RECEIVED"), matter("HANDED_DOWN"), chosen()),
          "programme",
          List.of(
              new Root(
                  new Scene(Map.of("programme", "CALL"), Map.of("callEndsAt", Transition.ANY)),
                  "programme",
                  Set.of("EVALUATED", "ABORTED"))),
          "scoring",
          List.of(
              new Root(
                  new Scene(Map.of("scoring", "PREPARED"), Map.of()),
                  "scoring",
                  Set.of("PUBLISHED", "VOID"))),
          "session",
          List.of(
              new Root(
                  new Scene(Map.of("session", "CALLED"), Map.of()),
                  "session",
                  Set.of("CONFIRMED", "CANCELLED"))),
          "opinion-round",
          List.of(
              new Root(
                  new Scene(Map.of("opinions", "PREPARED"), Map.of()),
                  "opinions",
                  Set.of("CLOSED"))));

  /** What a message brings, by the message's name. */
  static final Map<String, List<Transition>> MESSAGES =
      Map.of(
          "itemDecided",
          ways(
              "agenda PLACED > ADOPTED : resolution=adopted",
              "agenda PLACED > SENT_BACK : resolution=sentBack",
              "agenda PLACED > REJECTED : resolution=rejected",
              "agenda PLACED > NOT_TREATED : resolution=notTreated"),
          "resultsIn",
          ways("below WAITING > ENDED"),
          "withdrawn",
          ways("matter OPEN; need ACCEPTED"),
          "planTakenBack",
          ways("project SUBMITTED > PLANNED"),
          "inspectionTakenBack",
          ways("work INSPECTED > FINISHED"),
          "minutesTakenBack",
          ways("session ENDED; minutes WRITTEN"),
          "sessionCancelled",
          ways("session CALLED|CONVENED > CANCELLED"),
          "sessionMoved",
          ways("session CONVENED > ADJOURNED"),
          "programmeAborted",
          ways("programme CALL|SCREENING|SHORTLISTING|SETTLING|VOTING|SELECTED|NOTICE > ABORTED"),
          "sessionAdjourned",
          ways("session SITTING; item TREATED; voting OPINIONS"));

  /** What has come when a timer is due, by the timer's variable. */
  static final Map<String, List<Transition>> TIMERS =
      Map.of(
          "noticeEndsAt", ways("[noticeEndsAt] notice OPEN > DUE"),
          "sessionStartsAt", ways("[sessionStartsAt] session CONVENED > DUE"),
          "roundClosesAt", ways("[roundClosesAt]"),
          "callEndsAt", ways("[callEndsAt]"),
          "midYearAt", ways("[midYearAt]"),
          "yearEndAt", ways("[yearEndAt]"),
          "resultsDueAt", ways("[resultsDueAt] below WAITING > DUE"));

  private KnownOrder() {}

  /** A matter begins with a need that somebody told here, or was handed down from above. */
  private static Root matter(String need) {
    return new Root(
        new Scene(Map.of("matter", "OPEN", "need", need), Map.of("chosen", "false")),
        "matter",
        Set.of("CLOSED", "REJECTED", "WITHDRAWN"));
  }

  /** What a vote has chosen was screened and published before, and begins as a project. */
  private static Root chosen() {
    return new Root(
        new Scene(
            Map.of("matter", "OPEN", "need", "ACCEPTED", "resolution", "PUBLISHED"),
            Map.of(
                "chosen",
                "true",
                "resolution",
                "adopted",
                "urgency",
                Transition.ANY,
                "mode",
                Transition.ANY,
                "level",
                Transition.ANY)),
        "matter",
        Set.of("CLOSED", "REJECTED", "WITHDRAWN"));
  }

  private static List<Transition> ways(String... ways) {
    return List.of(ways).stream().map(Transition::parse).toList();
  }
}

package org.gongshang.workflow.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The decision tables that models and the application ask. */
class KnownTables {

  /**
   * One table.
   *
   * @param asked names that its inputs may read; empty where a model asks, with all variables
   * @param answers its outputs, with what a cell of each may hold
   */
  record Known(Set<String> asked, Map<String, Pattern> answers) {}

  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern SHARE = Pattern.compile("[1-9]\\d?");
  private static final Pattern DAYS = Pattern.compile("\\d{1,2}");
  private static final Pattern PER_CENT = Pattern.compile("\\d{1,2}");
  private static final Pattern YEAR = oneOf("before", "same");
  private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");
  private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");
  private static final Pattern SOURCE = Pattern.compile("\"[^\"\\\\]{2,100}\"");
  private static final Pattern RELATION = oneOf("atLeast", "moreThan");

  static final Map<String, Known> ALL =
      Map.of(
          "triage",
          new Known(
              Set.of(),
              Map.of(
                  "mode",
                  oneOf("government", "joint", "residents"),
                  "level",
                  Pattern.compile("[1-4]"))),
          "level-test",
          new Known(Set.of(), Map.of("levelVerdict", oneOf("own", "above", "straight", "below"))),
          "time-limits",
          new Known(
              Set.of("task", "level", "urgency"),
              Map.of("amount", COUNT, "unit", oneOf("hours", "workdays"))),
          "waits",
          new Known(Set.of("task", "urgency"), Map.of("clock", oneOf("stops", "runs", "anew"))),
          "reminders",
          new Known(
              Set.of("level", "urgency"),
              Map.of("left", SHARE, "amount", COUNT, "unit", oneOf("hours", "workdays"))),
          "programme-calendar",
          new Known(
              Set.of("stage"),
              Map.of(
                  "fromYear",
                  YEAR,
                  "fromMonth",
                  MONTH,
                  "fromDay",
                  DAY,
                  "toYear",
                  YEAR,
                  "toMonth",
                  MONTH,
                  "toDay",
                  DAY)),
          "council-composition",
          new Known(
              Set.of("kind", "level"),
              Map.of(
                  "seatsMin",
                  COUNT,
                  "seatsMax",
                  COUNT,
                  "partyShare",
                  PER_CENT,
                  "governmentShare",
                  PER_CENT,
                  "publicShare",
                  PER_CENT,
                  "years",
                  SHARE,
                  "alternates",
                  DAYS,
                  "noticeDays",
                  SHARE,
                  "source",
                  SOURCE)),
          "procedure",
          new Known(
              Set.of("body", "level"),
              Map.ofEntries(
                  entry("quorumRelation", RELATION),
                  entry("quorumNumerator", COUNT),
                  entry("quorumDenominator", COUNT),
                  entry("majorityRelation", RELATION),
                  entry("majorityNumerator", COUNT),
                  entry("majorityDenominator", COUNT),
                  entry("abstentions", oneOf("counted", "leftOut")),
                  entry("tie", oneOf("undecided", "firstListed")),
                  entry("proxies", DAYS),
                  entry("noticeDays", DAYS),
                  entry("source", SOURCE))));

  private KnownTables() {}

  private static Pattern oneOf(String... texts) {
    return Pattern.compile("\"(" + String.join("|", texts) + ")\"");
  }
}

package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables answer every question, each rule is of use, and the known cases come out. */
class DecisionTablesTest {

  private static final List<String> URGENCIES =
      Arrays.asList("emergency", "utilities", "ordinary", "complex", null);

  private final Set<String> used = new HashSet<>();
  private final DmnEngine engine = engine();
  private final Map<String, DmnDecision> decisions = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "parking, ordinary, joint, 3",
    "parking, emergency, government, 2",
    "water_power_heat, ordinary, government, 2",
    "greening, utilities, government, 2",
    "old_house, complex, joint, 1",
    "old_house, ordinary, joint, 2",
    "fire_safety, ordinary, joint, 3",
    "fire_safety, complex, joint, 2",
    "neighbour, ordinary, residents, 4",
    "culture_sport, ordinary, residents, 3",
    "other, complex, joint, 2",
    "other, ordinary, joint, 3"
  })
  void aNeedGoesToThoseWhoCanActOnIt(String category, String urgency, String mode, int level)
      throws IOException {
    assertThat(triage(category, urgency)).containsEntry("mode", mode).containsEntry("level", level);
  }

  @ParameterizedTest
  @CsvSource({
    "need-screen, 3, ordinary, 24, hours",
    "need-screen, 3, emergency, 2, hours",
    "need-classify, 3, emergency, 2, hours",
    "need-classify, 3, utilities, 24, hours",
    "need-classify, 3, ordinary, 2, workdays",
    "project-plan, 3, ordinary, 7, workdays",
    "project-plan, 3, complex, 15, workdays",
    "project-approve, 1, ordinary, 5, workdays",
    "project-approve, 2, ordinary, 3, workdays",
    "session-ballot, 3, emergency, 24, hours",
    "an-unknown-task, 3, ordinary, 7, workdays",
    "an-unknown-task, 3, complex, 15, workdays"
  })
  void aTaskHasItsClock(String task, int level, String urgency, int amount, String unit)
      throws IOException {
    assertThat(limit(task, level, urgency))
        .containsEntry("amount", amount)
        .containsEntry("unit", unit);
  }

  @Test
  void everyCategoryHasAnAnswerAndNoTriageRuleIsDead() throws IOException {
    for (String category : categories()) {
      for (String urgency : URGENCIES) {
        assertThat(triage(category, urgency)).containsOnlyKeys("mode", "level");
      }
    }
    assertThat(used).isEqualTo(rules("triage"));
  }

  @Test
  void everyTaskHasAClockAndNoLimitIsDead() throws IOException {
    List<String> tasks = ShippedModels.forms().stream().map(ShippedModels::formId).toList();
    for (String task : concat(concat(tasks, "axis-results"), "an-unknown-task")) {
      for (Integer level : Arrays.asList(1, 2, 3, 4, null)) {
        for (String urgency : URGENCIES) {
          assertThat(limit(task, level, urgency)).containsOnlyKeys("amount", "unit");
        }
      }
    }
    assertThat(used).isEqualTo(rules("time-limits"));
  }

  @ParameterizedTest
  @CsvSource({
    "council, 3, atLeast, 2, 3, moreThan, 1, 2, 2",
    "council, 1, atLeast, 2, 3, moreThan, 1, 2, 2",
    "residents_assembly, 3, moreThan, 1, 2, moreThan, 1, 2, 3",
    "village_representatives, 3, atLeast, 2, 3, moreThan, 1, 2, 3",
    "party_members, 3, atLeast, 2, 3, moreThan, 1, 2, 3",
    "an_unknown_body, 3, atLeast, 2, 3, moreThan, 1, 2, 2"
  })
  void aBodyHasItsRulesOfProcedure(
      String body,
      int level,
      String quorum,
      int quorumOf,
      int quorumAll,
      String majority,
      int majorityOf,
      int majorityAll,
      int days)
      throws IOException {
    assertThat(answer("procedure", variables("body", body, "level", level)))
        .containsEntry("quorumRelation", quorum)
        .containsEntry("quorumNumerator", quorumOf)
        .containsEntry("quorumDenominator", quorumAll)
        .containsEntry("majorityRelation", majority)
        .containsEntry("majorityNumerator", majorityOf)
        .containsEntry("majorityDenominator", majorityAll)
        .containsEntry("abstentions", "counted")
        .containsEntry("tie", "undecided")
        .containsEntry("noticeDays", days)
        .containsKey("source");
  }

  @ParameterizedTest
  @CsvSource({
    "standing, 1, 45, 150",
    "standing, 2, 45, 120",
    "standing, 3, 8, 30",
    "platform, 3, 5, 30",
    "platform, 1, 5, 30",
    "an_unknown_kind, 2, 8, 30"
  })
  void aCouncilHasItsSize(String kind, int level, int min, int max) throws IOException {
    assertThat(answer("council-composition", variables("kind", kind, "level", level)))
        .containsEntry("seatsMin", min)
        .containsEntry("seatsMax", max)
        .containsKeys("partyShare", "governmentShare", "publicShare", "years", "alternates")
        .containsKeys("noticeDays", "source");
  }

  @Test
  void noRuleOfCompositionIsDead() throws IOException {
    for (int level = 1; level <= 3; level++) {
      answer("council-composition", variables("kind", "standing", "level", level));
    }
    answer("council-composition", variables("kind", "platform", "level", 3));
    answer("council-composition", variables("kind", "another", "level", 4));
    assertThat(used).isEqualTo(rules("council-composition"));
    everyRuleGivesItsReasonAndNamesOnlyWhatExists("council-composition");
  }

  @Test
  void noRuleOfProcedureIsDead() throws IOException {
    for (String body :
        List.of("council", "residents_assembly", "village_representatives", "party_members")) {
      answer("procedure", variables("body", body, "level", 3));
    }
    assertThat(used).isEqualTo(rules("procedure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"triage", "time-limits", "procedure", "level-test"})
  void everyRuleGivesItsReasonAndNamesOnlyWhatExists(String table) throws IOException {
    String text = Files.readString(file(table));
    for (Rule rule :
        Dmn.readModelFromFile(file(table).toFile()).getModelElementsByType(Rule.class)) {
      assertThat(rule.getDescription().getTextContent()).isNotBlank();
    }
    assertThat(text).contains("historyTimeToLive=\"P180D\"");
    if (table.equals("triage")) {
      assertThat(text).contains("\"" + String.join("\",\"", categories()) + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, ordinary, nothing, true, own",
    "3, 2, ordinary, nothing, true, above",
    "3, 2, emergency, nothing, true, straight",
    "3, 3, emergency, money, true, above",
    "3, 3, ordinary, money, true, above",
    "4, 4, ordinary, power, false, above",
    "4, 3, ordinary, nothing, false, above",
    "2, 2, complex, money, true, above",
    "2, 1, complex, nothing, true, above",
    "2, 3, ordinary, nothing, true, below",
    "2, 3, ordinary, nothing, false, own",
    "1, 1, complex, money, true, own",
    "1, 2, ordinary, nothing, true, below"
  })
  void aMatterFindsItsLevel(
      int own, int level, String urgency, String lacking, boolean below, String verdict)
      throws IOException {
    assertThat(level(own, level, urgency, lacking, below))
        .containsExactly(Map.entry("levelVerdict", verdict));
  }

  @Test
  void everyLevelHasAnAnswerAndNoRuleOfLevelIsDead() throws IOException {
    for (int own = 1; own <= 4; own++) {
      for (int level = 1; level <= 4; level++) {
        for (String lacking : List.of("nothing", "power", "money")) {
          for (boolean below : List.of(true, false)) {
            level(own, level, "ordinary", lacking, below);
            level(own, level, "emergency", lacking, below);
          }
        }
      }
    }
    assertThat(used).isEqualTo(rules("level-test"));
  }

  private Map<String, Object> level(
      int own, int level, String urgency, String lacking, boolean below) throws IOException {
    return answer(
        "level-test",
        variables(
            "ownLevel",
            own,
            "level",
            level,
            "urgency",
            urgency,
            "lacking",
            lacking,
            "hasBelow",
            below));
  }

  private Map<String, Object> triage(String category, String urgency) throws IOException {
    return answer("triage", variables("category", category, "urgency", urgency));
  }

  private Map<String, Object> limit(String task, Integer level, String urgency) throws IOException {
    return answer("time-limits", variables("task", task, "level", level, "urgency", urgency));
  }

  private Map<String, Object> answer(String table, Map<String, Object> variables)
      throws IOException {
    DmnDecision decision = decisions.get(table);
    if (decision == null) {
      decision = read(table);
      decisions.put(table, decision);
    }
    return engine.evaluateDecisionTable(decision, variables).getSingleResult().getEntryMap();
  }

  private DmnDecision read(String table) throws IOException {
    try (InputStream xml = Files.newInputStream(file(table))) {
      return engine.parseDecision(table, xml);
    }
  }

  private DmnEngine engine() {
    DmnEngineConfiguration configuration =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration
        .getCustomPostDecisionTableEvaluationListeners()
        .add(asked -> asked.getMatchingRules().forEach(rule -> used.add(rule.getId())));
    return configuration.buildEngine();
  }

  private static Set<String> rules(String table) {
    Set<String> ids = new HashSet<>();
    Dmn.readModelFromFile(file(table).toFile())
        .getModelElementsByType(Rule.class)
        .forEach(rule -> ids.add(rule.getId()));
    return ids;
  }

  private static Path file(String table) {
    return ShippedModels.MODELS.resolve(table + ".dmn");
  }

  private static List<String> categories() throws IOException {
    return Files.readAllLines(Path.of("db/seed/categories.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  private static List<String> concat(List<String> some, String one) {
    List<String> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  private static Map<String, Object> variables(Object... pairs) {
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      variables.put((String) pairs[i], pairs[i + 1]);
    }
    return variables;
  }
}

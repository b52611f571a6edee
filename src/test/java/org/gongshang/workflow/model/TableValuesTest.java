package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables changed as an administrator might change them. */
class TableValuesTest {

  /** A cell, by its id. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "procedure; rule_council_quorum_numerator; 4; VALUE",
        "procedure; rule_council_quorum_numerator; 0; VALUE",
        "procedure; rule_council_quorum_denominator; 0; VALUE",
        "procedure; rule_council_quorum_numerator; 2/3; VALUE",
        "procedure; rule_council_quorum_relation; \"about\"; VALUE",
        "procedure; rule_council_majority_relation; moreThan; VALUE",
        "procedure; rule_council_majority_numerator; 2; VALUE",
        "procedure; rule_council_notice_days; -1; VALUE",
        "procedure; rule_council_source; \"\"; VALUE",
        "time-limits; rule_vote_amount; 0; VALUE",
        "time-limits; rule_vote_amount; 1.5; VALUE",
        "time-limits; rule_vote_unit; \"days\"; VALUE",
        "triage; rule_emergency_level; 5; VALUE",
        "triage; rule_emergency_mode; \"nobody\"; VALUE",
        "council-composition; rule_community_seats_min; 31; VALUE",
        "council-composition; rule_community_seats_max; 0; VALUE",
        "council-composition; rule_community_public_share; 66; VALUE",
        "council-composition; rule_community_notice_days; 0; VALUE",
        "council-composition; rule_default_kind; \"standing\"; TABLE_GAP",
        "procedure; rule_council_body; \"council\"; TABLE_GAP",
        "time-limits; rule_default_level; 3; TABLE_GAP",
        "procedure; expression_body; urgency; TABLE_INPUT",
        "time-limits; expression_urgency; category; TABLE_INPUT"
      })
  void whatTheApplicationCouldNotGoByIsRefused(String table, String cell, String value, Rule rule) {
    assertThat(findings(table, cell, value)).extracting(Finding::rule).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "procedure; rule_council_quorum_numerator; 1",
        "procedure; rule_council_quorum_denominator; 4",
        "procedure; rule_council_quorum_relation; \"moreThan\"",
        "procedure; rule_council_notice_days; 0",
        "procedure; rule_council_source; \"本街道议事规则（试行）第 3 条\"",
        "council-composition; rule_community_seats_min; 30",
        "council-composition; rule_community_public_share; 65",
        "council-composition; rule_community_alternates; 0",
        "procedure; rule_council_body; -",
        "time-limits; rule_vote_amount; 48",
        "time-limits; rule_vote_unit; \"workdays\""
      })
  void anotherNumberIsAllowed(String table, String cell, String value) {
    assertThat(findings(table, cell, value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"triage", "time-limits", "procedure", "council-composition"})
  void theShippedTablesPass(String table) {
    assertThat(check(table, text(table))).isEmpty();
  }

  @Test
  void aTableWithoutRowsAnswersNothing() {
    String empty = text("procedure").replaceAll("(?s)<rule .*</rule>", "");

    assertThat(check("procedure", empty)).extracting(Finding::rule).contains(Rule.TABLE_GAP);
  }

  private static List<Finding> findings(String table, String cell, String value) {
    String before = text(table);
    Pattern content = Pattern.compile("(id=\"" + cell + "\"[^>]*>\\s*<text>)[^<]*(</text>)");
    assertThat(content.matcher(before).results()).as(cell).hasSize(1);
    return check(
        table,
        content.matcher(before).replaceFirst(found -> found.group(1) + value + found.group(2)));
  }

  private static List<Finding> check(String table, String content) {
    Map<String, byte[]> files = new TreeMap<>();
    String name = "bpmn/" + table + ".dmn";
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
    return new ModelCheck(Models.catalogue()).check(new Bundle(files));
  }

  private static String text(String table) {
    return new String(Models.shippedFiles().get("bpmn/" + table + ".dmn"), StandardCharsets.UTF_8);
  }
}

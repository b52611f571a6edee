package org.gongshang.workflow.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Decision tables: FEEL only, over known inputs, with exactly the outputs that models read. */
class TableCheck {

  private static final Set<String> HIT_POLICIES = Set.of("FIRST", "UNIQUE");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

  private final Catalogue catalogue;
  private final Findings findings;
  private final Set<String> names;
  private final String uri = Vocabulary.OF_TABLES.uri;

  TableCheck(Catalogue catalogue, Findings findings) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.names = new HashSet<>(catalogue.variables().keySet());
    names.add("task");
  }

  void check(XmlNode definitions) {
    List<XmlNode> decisions = definitions.children(uri, "decision").toList();
    if (decisions.size() != 1) {
      findings.add(Rule.PROCESS, definitions, Integer.toString(decisions.size()));
      return;
    }
    decision(decisions.get(0));
    definitions.all().forEach(this::language);
    definitions.all().forEach(this::cell);
  }

  private void decision(XmlNode decision) {
    String id = String.valueOf(decision.id());
    if (!("/" + findings.file).endsWith("/" + id + ".dmn")) {
      findings.add(Rule.FILE_NAME, decision, id);
    }
    KnownTables.Known known = KnownTables.ALL.get(id);
    if (known == null) {
      findings.add(Rule.DECISION, decision, id);
      return;
    }
    for (XmlNode table : decision.children(uri, "decisionTable").toList()) {
      String policy = table.attribute("hitPolicy");
      if (policy != null && !HIT_POLICIES.contains(policy)) {
        findings.add(Rule.VALUE, table, "hitPolicy", policy);
      }
      inputs(table, known.asked());
      outputs(table, known.answers().keySet());
      new TableValues(findings).check(table, known.answers());
    }
  }

  private void inputs(XmlNode table, Set<String> asked) {
    Set<String> names = asked.isEmpty() ? catalogue.variables().keySet() : asked;
    table
        .children(uri, "input")
        .flatMap(input -> input.children(uri, "inputExpression"))
        .forEach(
            expression -> {
              String text = text(expression);
              if (!NAME.matcher(text).matches() || !names.contains(text)) {
                findings.add(Rule.TABLE_INPUT, expression, text);
              }
            });
  }

  private void outputs(XmlNode table, Set<String> needed) {
    Set<String> names = new HashSet<>();
    table
        .children(uri, "output")
        .forEach(output -> names.add(String.valueOf(output.attribute("name"))));
    if (!names.equals(needed)) {
      findings.add(Rule.TABLE_OUTPUT, table, String.join(", ", names), String.join(", ", needed));
    }
  }

  private void language(XmlNode node) {
    String language = node.attribute("expressionLanguage");
    if (language != null && !language.equals("feel")) {
      findings.add(Rule.LANGUAGE, node, language);
    }
  }

  private void cell(XmlNode node) {
    String text = text(node);
    boolean allowed =
        switch (node.name.local()) {
          case "outputEntry" -> TableFeel.isValue(text, names::contains);
          case "inputEntry", "inputValues", "outputValues" ->
              TableFeel.isTest(text, names::contains);
          default -> true;
        };
    if (!allowed) {
      findings.add(Rule.TABLE_ENTRY, node, text);
    }
  }

  private String text(XmlNode node) {
    return node.children(uri, "text").map(XmlNode::text).findFirst().orElse("");
  }
}

package org.gongshang.workflow.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a table answers: plain values that the application understands, in every row, and an answer
 * to every question.
 */
class TableValues {

  private static final String URI = Vocabulary.OF_TABLES.uri;
  private static final List<String> SHARES = List.of("quorum", "majority");

  private final Findings findings;

  TableValues(Findings findings) {
    this.findings = findings;
  }

  void check(XmlNode table, Map<String, Pattern> answers) {
    List<String> names =
        table.children(URI, "output").map(output -> output.attribute("name") + "").toList();
    List<XmlNode> rows = table.children(URI, "rule").toList();
    for (XmlNode row : rows) {
      values(row, names, answers);
    }
    if (rows.isEmpty() || !answersAnything(rows.get(rows.size() - 1))) {
      findings.add(Rule.TABLE_GAP, table, table.id() + "");
    }
  }

  private void values(XmlNode row, List<String> names, Map<String, Pattern> answers) {
    List<XmlNode> cells = row.children(URI, "outputEntry").toList();
    if (cells.size() != names.size()) {
      findings.add(Rule.TABLE_OUTPUT, row, cells.size() + "", names.size() + "");
      return;
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = names.get(i);
      String value = text(cells.get(i));
      values.put(name, value);
      if (answers.containsKey(name) && !answers.get(name).matcher(value).matches()) {
        findings.add(Rule.VALUE, cells.get(i), name, value);
        return;
      }
    }
    SHARES.stream()
        .filter(share -> answers.containsKey(share + "Numerator"))
        .forEach(share -> share(row, share, values));
    if (answers.containsKey("seatsMin")) {
      seats(row, values);
    }
  }

  /** A council that cannot be made up would never take office. */
  private void seats(XmlNode row, Map<String, String> values) {
    int min = number(values, "seatsMin");
    int max = number(values, "seatsMax");
    if (min > max) {
      findings.add(Rule.VALUE, row, "seatsMin", min + " > " + max);
    }
    int shares =
        number(values, "partyShare")
            + number(values, "governmentShare")
            + number(values, "publicShare");
    if (shares > 100) {
      findings.add(Rule.VALUE, row, "publicShare", shares + " %");
    }
  }

  private static int number(Map<String, String> values, String name) {
    return Integer.parseInt(values.getOrDefault(name, ""));
  }

  /** A share that nobody can reach would never let a council decide. */
  private void share(XmlNode row, String share, Map<String, String> values) {
    int part = number(values, share + "Numerator");
    int whole = number(values, share + "Denominator");
    boolean more = "\"moreThan\"".equals(values.get(share + "Relation"));
    if (part > whole || (more && part == whole)) {
      findings.add(Rule.VALUE, row, share + "Numerator", part + "/" + whole);
    }
  }

  private static boolean answersAnything(XmlNode row) {
    return row.children(URI, "inputEntry")
        .map(TableValues::text)
        .allMatch(text -> text.isEmpty() || text.equals("-"));
  }

  private static String text(XmlNode entry) {
    return entry.children(URI, "text").map(XmlNode::text).findFirst().orElse("").strip();
  }
}

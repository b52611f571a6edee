package org.gongshang.workflow.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found in one file so far. */
class Findings {

  private static final int LONGEST = 120;

  final String file;
  private final List<Finding> all = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  void add(Rule rule, @Nullable XmlNode where, String... args) {
    addAt(rule, where == null ? null : where.id(), args);
  }

  void addAt(Rule rule, @Nullable String element, String... args) {
    List<String> shown = new ArrayList<>();
    for (String arg : args) {
      shown.add(arg.length() > LONGEST ? arg.substring(0, LONGEST) + "…" : arg);
    }
    all.add(new Finding(file, element, rule, List.copyOf(shown)));
  }

  List<Finding> all() {
    return List.copyOf(all);
  }
}

package org.gongshang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.people.Role;

/** What docs/rights.md says: for each action and role, where. */
record RightsTable(Map<String, Map<Role, Set<Relation>>> actions, Map<String, String> reasons) {

  private static final Map<String, Set<Relation>> MARKS =
      Map.of(
          "", Set.of(),
          "○", EnumSet.of(Relation.SELF),
          "●", EnumSet.of(Relation.SELF, Relation.CHILD),
          "▽", EnumSet.of(Relation.CHILD),
          "△", EnumSet.of(Relation.SELF, Relation.PARENT),
          "◇", EnumSet.of(Relation.SELF, Relation.CHILD, Relation.PARENT));

  private static final int FIRST_ROLE = 2;

  static RightsTable read() {
    List<List<String>> rows =
        lines().filter(line -> line.startsWith("|")).map(RightsTable::cells).toList();
    List<Role> roles =
        rows.get(0).stream()
            .skip(FIRST_ROLE)
            .limit(Role.values().length)
            .map(name -> Role.of(name.split(" ")[0]))
            .toList();
    RightsTable table = new RightsTable(new LinkedHashMap<>(), new LinkedHashMap<>());
    rows.stream().skip(2).forEach(row -> table.add(row, roles));
    return table;
  }

  private static java.util.stream.Stream<String> lines() {
    try {
      return Files.readAllLines(Path.of("docs/rights.md")).stream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<String> cells(String line) {
    String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList();
  }

  private void add(List<String> row, List<Role> roles) {
    Map<Role, Set<Relation>> where = new EnumMap<>(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      Set<Relation> mark = MARKS.get(row.get(FIRST_ROLE + i));
      if (mark == null) {
        throw new AssertionError("no such mark: " + row);
      }
      where.put(roles.get(i), mark);
    }
    if (actions.put(row.get(1), where) != null) {
      throw new AssertionError("twice: " + row.get(1));
    }
    reasons.put(row.get(1), row.get(FIRST_ROLE + roles.size()));
  }
}

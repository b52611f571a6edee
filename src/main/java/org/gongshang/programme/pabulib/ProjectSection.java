package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could be voted for. */
final class ProjectSection implements Section {

  private static final String ID = "project_id";
  private static final String COST = "cost";

  /** Nobody votes on more, and everybody is told of each. */
  private static final int MOST = 5_000;

  private final Faults faults;
  private final List<ListedProject> projects = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private Header header = new Header(Map.of(), 0, false);

  ProjectSection(Faults faults) {
    this.faults = faults;
  }

  @Override
  public boolean header(Line line) {
    header = Header.of(line, TITLE_OF_PROJECTS, List.of(ID, COST), faults);
    return header.isComplete();
  }

  @Override
  public void row(Line line) {
    header.check(line, faults);
    if (projects.size() >= MOST) {
      throw faults.last(line.number(), "pabulib.project.many", MOST);
    }
    String id = header.cell(line, ID);
    if (id.isEmpty()) {
      faults.add(line.number(), "pabulib.project.missing");
    } else if (places.putIfAbsent(id, projects.size()) != null) {
      faults.add(line.number(), "pabulib.project.twice", id);
    }
    projects.add(new ListedProject(id, cost(line), more(line)));
  }

  private BigDecimal cost(Line line) {
    String text = header.cell(line, COST);
    Optional<BigDecimal> cost = Numbers.amount(text);
    if (cost.isEmpty()) {
      faults.add(line.number(), "pabulib.project.cost", text);
    } else if (cost.get().signum() <= 0) {
      faults.add(line.number(), "pabulib.project.cost.low", text);
    }
    return cost.orElse(BigDecimal.ZERO);
  }

  /**
   * Empty cells are kept of the first project alone, so that it is known which columns there are.
   */
  private Map<String, String> more(Line line) {
    Map<String, String> more = new LinkedHashMap<>();
    for (String column : header.places().keySet()) {
      String cell = header.cell(line, column);
      if (!List.of(ID, COST).contains(column) && (projects.isEmpty() || !cell.isEmpty())) {
        more.put(column, cell);
      }
    }
    return more;
  }

  List<ListedProject> projects() {
    return projects;
  }

  /** Its place in the list; empty for one that is not there. */
  Optional<Integer> place(String id) {
    return Optional.ofNullable(places.get(id));
  }
}

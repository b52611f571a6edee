package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A project that could be voted for.
 *
 * @param cost in the file's currency
 * @param more the other columns, as they were written, and empty cells only of the first project of
 *     a file; {@code selected} among them is 1 for what was selected, 0 for what was not, and other
 *     numbers for what was by other ways
 */
public record ListedProject(String id, BigDecimal cost, Map<String, String> more) {

  private static final String SELECTED = "selected";

  public ListedProject {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /** Whether the file says that it was selected by the votes. */
  public boolean wasSelected() {
    return "1".equals(more.get(SELECTED));
  }

  ListedProject selected(boolean selected) {
    Map<String, String> changed = new LinkedHashMap<>(more);
    changed.put(SELECTED, selected ? "1" : "0");
    return new ListedProject(id, cost, changed);
  }
}

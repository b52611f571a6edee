package org.gongshang.workflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the row of a rule table says that fits a question. */
public record TableRow(String table, Map<String, @Nullable Object> outputs) {

  /** Whether the table has such a column. */
  public boolean has(String output) {
    return outputs.get(output) != null;
  }

  public int number(String output) {
    if (outputs.get(output) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalStateException(table + " gives no number as " + output);
  }

  public String text(String output) {
    if (outputs.get(output) instanceof String text) {
      return text;
    }
    throw new IllegalStateException(table + " gives no text as " + output);
  }
}

package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.workflow.engine.Tables;
import org.springframework.stereotype.Component;

/** Rule tables that features ask, each as it was deployed together with the process at work. */
@Component
public class RuleTables {

  private final Tables tables;

  RuleTables(Tables tables) {
    this.tables = tables;
  }

  /**
   * The row that fits. A process from before there was such a table goes by the newest one.
   *
   * @param deployment of the process, as its steps and tasks know it
   */
  public TableRow ask(String deployment, String table, Map<String, Object> question) {
    return tables
        .ask(deployment, table, question)
        .or(() -> tables.askNewest(table, question))
        .orElseThrow(() -> new IllegalStateException(table + " has no row for " + question));
  }

  /** As the newest table answers, for what no process is at work on. */
  public TableRow askNewest(String table, Map<String, Object> question) {
    return tables
        .askNewest(table, question)
        .orElseThrow(() -> new IllegalStateException(table + " has no row for " + question));
  }

  /**
   * SHA-256 of everything that was deployed together with the process at work, as it is stored now:
   * whoever freezes rules by it notices when models or tables are changed, or when the process is
   * moved to others.
   */
  public String digest(String deployment) {
    return tables.digest(deployment);
  }
}

package org.gongshang.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.RuleTables;
import org.gongshang.workflow.TableRow;
import org.gongshang.workflow.Urgency;
import org.springframework.stereotype.Component;

/**
 * When people are reminded of a task: the table {@code reminders} of the task's own deployment
 * says. Ends of office hours fall together, so each task has some minutes of its own after them.
 */
@Component
public class Reminders {

  private static final String TABLE = "reminders";

  /** Over so long the tasks that end together are spread. */
  static final Duration SPREAD = Duration.ofMinutes(10);

  private final RuleTables tables;
  private final Matters matters;
  private final Regions regions;
  private final Clocks clocks;

  Reminders(RuleTables tables, Matters matters, Regions regions, Clocks clocks) {
    this.tables = tables;
    this.matters = matters;
    this.regions = regions;
    this.clocks = clocks;
  }

  /** Before its end; {@link InboxRow#NO_CLOCK} while no clock runs. */
  Instant first(InboxRow row) {
    Instant due = row.due();
    if (due == null) {
      return InboxRow.NO_CLOCK;
    }
    long term = Duration.between(row.startedAt(), due).toMillis();
    return due.minusMillis(Math.max(0, term) * rule(row).number("left") / 100);
  }

  /** Once it is overdue. */
  public Instant overdue(InboxRow row) {
    return row.dueAt().plus(share(row.taskId()));
  }

  /** For the so manieth level above to hear of it. */
  public Instant above(InboxRow row, int levels) {
    TableRow rule = rule(row);
    return clocks
        .after(row.dueAt(), rule.number("amount") * levels, rule.text("unit"))
        .plus(share(row.taskId()));
  }

  private TableRow rule(InboxRow row) {
    Map<String, Object> question =
        Map.of("level", regions.get(row.regionId()).level().number(), "urgency", urgency(row));
    return tables.ask(row.formDeployment(), TABLE, question);
  }

  private String urgency(InboxRow row) {
    String matter = row.matter();
    Urgency urgency =
        matter == null
            ? Urgency.ORDINARY
            : matters.find(matter).map(Matter::urgency).orElse(Urgency.ORDINARY);
    return urgency.key();
  }

  /** The same for the same task, and even over all of them. */
  private static Duration share(String taskId) {
    long place = Integer.toUnsignedLong(taskId.hashCode() * 0x9E3779B1);
    return Duration.ofMillis(SPREAD.toMillis() * place >>> 32);
  }
}

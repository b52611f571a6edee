package org.gongshang.workflow.engine;

import java.time.Instant;
import java.util.Map;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.TableRow;
import org.gongshang.workflow.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a task is due: the table {@code time-limits} of the task's own deployment says. */
@Component
public class TimeLimits {

  static final String TABLE = "time-limits";

  private final Tables tables;
  private final Regions regions;
  private final Clocks clocks;

  TimeLimits(Tables tables, Regions regions, Clocks clocks) {
    this.tables = tables;
    this.regions = regions;
    this.clocks = clocks;
  }

  /** The moment, counted from {@code from}; null when the table sets no limit. */
  public @Nullable Instant due(
      String deployment, String formId, long regionId, @Nullable Matter matter, Instant from) {
    return due(deployment, formId, regionId, matter, from, null);
  }

  /**
   * @param kept the task's clock, where it has only waited until {@code from} and comes back
   */
  @Nullable Instant due(
      String deployment,
      String formId,
      long regionId,
      @Nullable Matter matter,
      Instant from,
      WaitClocks.@Nullable Kept kept) {
    return tables
        .ask(deployment, TABLE, question(formId, regionId, matter))
        .map(limit -> kept == null ? end(limit, from) : end(limit, from, kept))
        .orElse(null);
  }

  /** The same by the newest table, for a task that has yet to come about. */
  public @Nullable Instant expected(String formId, Matter matter, Instant from) {
    return tables
        .askNewest(TABLE, question(formId, matter.regionId(), matter))
        .map(limit -> end(limit, from))
        .orElse(null);
  }

  private Map<String, Object> question(String formId, long regionId, @Nullable Matter matter) {
    Urgency urgency = matter == null ? Urgency.ORDINARY : matter.urgency();
    return Map.of(
        "task", formId,
        "level", regions.get(regionId).level().number(),
        "urgency", urgency.key());
  }

  private Instant end(TableRow limit, Instant now, WaitClocks.Kept kept) {
    return kept.stood() ? clocks.goOn(now, kept.at(), kept.due(), limit.text("unit")) : kept.due();
  }

  private Instant end(TableRow limit, Instant from) {
    return clocks.after(from, limit.number("amount"), limit.text("unit"));
  }
}

package org.gongshang.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When a task is due: the table {@code time-limits} of the task's own deployment says. */
@Component
class TimeLimits {

  private static final String TABLE = "time-limits";
  private static final String NONE = "";

  private final ObjectProvider<ProcessEngine> engine;
  private final Regions regions;
  private final Clocks clocks;
  private final Map<String, String> tables = new ConcurrentHashMap<>();

  TimeLimits(ObjectProvider<ProcessEngine> engine, Regions regions, Clocks clocks) {
    this.engine = engine;
    this.regions = regions;
    this.clocks = clocks;
  }

  @Nullable Instant due(
      String deploymentId, String formId, long regionId, @Nullable Matter matter, Instant from) {
    String table = tables.computeIfAbsent(deploymentId, this::table);
    if (table.equals(NONE)) {
      return null;
    }
    Urgency urgency = matter == null ? Urgency.ORDINARY : matter.urgency();
    DmnDecisionTableResult result =
        engine
            .getObject()
            .getDecisionService()
            .evaluateDecisionTableById(
                table,
                Map.of(
                    "task", formId,
                    "level", regions.get(regionId).level().number(),
                    "urgency", urgency.key()));
    if (result.isEmpty()) {
      return null;
    }
    int amount = ((Number) result.getFirstResult().getEntry("amount")).intValue();
    return "hours".equals(result.getFirstResult().getEntry("unit"))
        ? from.plus(Duration.ofHours(amount))
        : clocks.afterWorkdays(from, amount);
  }

  private String table(String deploymentId) {
    DecisionDefinition found =
        engine
            .getObject()
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .deploymentId(deploymentId)
            .decisionDefinitionKey(TABLE)
            .singleResult();
    return found == null ? NONE : found.getId();
  }
}

package org.gongshang.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.CompositeHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.springframework.stereotype.Component;

/** What the engine is told before it starts, besides the settings in application.yml. */
@Component
class EngineSetUp extends AbstractProcessEnginePlugin {

  private final Listeners listeners;
  private final CalledModels calledModels;
  private final QuietChanges quietChanges;
  private final Decisions decisions;
  private final TimeOrderedIds ids;

  EngineSetUp(
      Listeners listeners,
      CalledModels calledModels,
      QuietChanges quietChanges,
      Decisions decisions,
      TimeOrderedIds ids) {
    this.listeners = listeners;
    this.calledModels = calledModels;
    this.quietChanges = quietChanges;
    this.decisions = decisions;
    this.ids = ids;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setIdGenerator(ids);
    engine.getCustomPostBPMNParseListeners().addAll(List.of(listeners, calledModels));
    engine.setHistoryEventHandler(
        new CompositeHistoryEventHandler(List.of(new DbHistoryEventHandler(), quietChanges)));
    engine.setDmnFeelEnableLegacyBehavior(false);
    // brought by the sandbox, which comes first; the tables' engine reads its listeners only once
    engine.getDmnEngineConfiguration().getCustomPostDecisionEvaluationListeners().add(decisions);
  }
}

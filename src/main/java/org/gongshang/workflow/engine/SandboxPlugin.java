package org.gongshang.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes from models the power to run code. A model that slips past the checks still finds only the
 * listed steps and plain variables.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SandboxPlugin extends AbstractProcessEnginePlugin {

  private static final int MOST_RESULTS = 10_000;

  private final ApplicationContext context;
  private final StepDelegates steps;

  SandboxPlugin(ApplicationContext context, StepDelegates steps) {
    this.context = context;
    this.steps = steps;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Map<Object, Object> beans = steps.all();
    configuration.setBeans(beans);
    // the list of beans alone is too late: the manager made by the starter has its own
    configuration.setExpressionManager(new SandboxExpressions(context, beans));
    configuration.setBpmnParseFactory(NoForeignSchemas::parse);
    configuration.setDmnEngineConfiguration(OnlyFeel.configuration());
    configuration.setArtifactFactory(new NoClasses());
    refuseScripts(configuration);
    configuration.setEnableExpressionsInAdhocQueries(false);
    configuration.setEnableExpressionsInStoredQueries(false);
    configuration.setEnableXxeProcessing(false);
    configuration.setCmmnEnabled(false);
    configuration.setStandaloneTasksEnabled(false);
    configuration.setQueryMaxResultsLimit(MOST_RESULTS);
  }

  private static void refuseScripts(ProcessEngineConfigurationImpl configuration) {
    var none = new NoScripts();
    configuration.setScriptFactory(none);
    configuration.setScriptEngineResolver(none);
    configuration.setAutoStoreScriptVariables(false);
    configuration.setEnableFetchScriptEngineFromProcessApplication(false);
    configuration.setEnableScriptEngineLoadExternalResources(false);
  }
}

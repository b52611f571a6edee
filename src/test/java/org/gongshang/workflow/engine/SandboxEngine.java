package org.gongshang.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.model.Catalogue;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An engine in memory with the sandbox around it and two steps. */
class SandboxEngine implements AutoCloseable {

  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  final AtomicReference<StepContext> seen = new AtomicReference<>();
  final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  Map<String, Object> stepResult = Map.of();
  ProcessEngine engine;

  SandboxEngine(Class<?>... beans) {
    context.registerBean("openProject", Step.class, () -> this::take);
    context.registerBean("dataSource", Object.class, Object::new);
    if (beans.length > 0) {
      context.register(beans);
    }
    context.register(Catalogue.class, StepDelegates.class, SandboxPlugin.class);
    context.refresh();
    engine = start(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
  }

  /** The same database, read by an engine that has forgotten every definition. */
  void restart(ProcessEnginePlugin... plugins) {
    engine.close();
    engine = start(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE, plugins);
  }

  private ProcessEngine start(String schema, ProcessEnginePlugin... plugins) {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(database);
    configuration.setJdbcUrl(database);
    configuration.setDatabaseSchemaUpdate(schema);
    configuration.setEnforceHistoryTimeToLive(false);
    configuration
        .getProcessEnginePlugins()
        .addAll(
            plugins.length > 0
                ? List.of(plugins)
                : context.getBeanProvider(ProcessEnginePlugin.class).orderedStream().toList());
    return configuration.buildProcessEngine();
  }

  private Map<String, Object> take(StepContext step) {
    seen.set(step);
    return stepResult;
  }

  void deploy(String name, String content) {
    engine.getRepositoryService().createDeployment().addString(name, content).deploy();
  }

  @Override
  public void close() {
    engine.close();
    context.close();
  }
}

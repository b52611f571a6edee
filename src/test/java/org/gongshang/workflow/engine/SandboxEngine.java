package org.gongshang.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gongshang.workflow.OptionList;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.model.Catalogue;
import org.gongshang.workflow.model.ModelCheck;
import org.gongshang.workflow.model.Models;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** An engine in memory with the sandbox around it and two steps. */
class SandboxEngine implements AutoCloseable {

  final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  final AtomicReference<StepContext> seen = new AtomicReference<>();
  final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  Map<String, Object> stepResult = Map.of();
  ProcessEngine engine;

  SandboxEngine() {
    context.registerBean("openProject", Step.class, () -> this::take);
    context.registerBean(OptionList.class, () -> Models.options("categories"));
    context.registerBean("dataSource", Object.class, Object::new);
    context.register(
        Catalogue.class,
        StepDelegates.class,
        SandboxPlugin.class,
        ModelCheck.class,
        ModelGate.class,
        GatePlugin.class);
    context.refresh();
  }

  /** The sandbox, and nothing in front of it. */
  SandboxEngine start() {
    return start(SandboxPlugin.class);
  }

  /** The check of deployments, and nothing behind it. */
  SandboxEngine startWithGateOnly() {
    return start(GatePlugin.class);
  }

  /** Starts again on the same database, with an engine that has forgotten every definition. */
  SandboxEngine startWithBoth() {
    return start(SandboxPlugin.class, GatePlugin.class);
  }

  @SafeVarargs
  private SandboxEngine start(Class<? extends ProcessEnginePlugin>... plugins) {
    if (engine != null) {
      engine.close();
    }
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName(database);
    configuration.setJdbcUrl(database);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setEnforceHistoryTimeToLive(false);
    for (Class<? extends ProcessEnginePlugin> plugin : plugins) {
      configuration.getProcessEnginePlugins().add(context.getBean(plugin));
    }
    engine = configuration.buildProcessEngine();
    return this;
  }

  private Map<String, Object> take(StepContext step) {
    seen.set(step);
    return stepResult;
  }

  void deploy(Map<String, byte[]> files) {
    var deployment = engine.getRepositoryService().createDeployment();
    files.forEach((name, file) -> deployment.addInputStream(name, new ByteArrayInputStream(file)));
    deployment.deploy();
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

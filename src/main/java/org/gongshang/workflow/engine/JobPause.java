package org.gongshang.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Holds the engine's own work back while somebody else moves the clock and runs what is due. */
@Component
@Profile("demo | test")
public class JobPause {

  private final ProcessEngine engine;

  JobPause(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Runs something without the job executor; starts that again only if it ran before. */
  public void during(Runnable story) {
    JobExecutor executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    boolean active = executor != null && executor.isActive();
    if (active) {
      executor.shutdown();
    }
    try {
      story.run();
    } finally {
      if (active) {
        executor.start();
      }
    }
  }
}

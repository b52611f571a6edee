package org.gongshang.workflow;

import java.util.Map;
import org.gongshang.workflow.engine.Engine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes of their own and brings messages to waiting ones, or ends them. */
@Component
public class Processes {

  private final Engine engine;

  Processes(Engine engine) {
    this.engine = engine;
  }

  /** Starts the newest version of a process under a business key of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void start(String processKey, String businessKey, Map<String, Object> variables) {
    engine.start(processKey, businessKey, variables);
  }

  /** Delivers a message to the one process of this business key that waits for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void deliver(String message, String businessKey, Map<String, Object> variables) {
    engine.deliver(message, businessKey, variables);
  }

  /** Ends the one process of this business key where it waits for no message, but for a job. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(String businessKey, String why) {
    engine.end(businessKey, why);
  }
}

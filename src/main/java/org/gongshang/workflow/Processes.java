package org.gongshang.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts processes of their own and brings messages to waiting ones. */
@Component
public class Processes {

  /** Starts the newest version of a process under a business key of its own. */
  public void start(String processKey, String businessKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException();
  }

  /** Delivers a message to the one process of this business key that waits for it. */
  public void deliver(String message, String businessKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException();
  }
}

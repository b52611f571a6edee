package org.gongshang.workflow;

/** The task was there for this person and is not any more: someone was first, or time was up. */
public class TaskGone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TaskGone(String taskId) {
    super("task " + taskId + " is gone");
  }
}

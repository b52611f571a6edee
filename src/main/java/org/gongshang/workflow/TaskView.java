package org.gongshang.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open task.
 *
 * @param about gives the subject; whoever votes does not ask for it
 * @param matter the matter it is about; null for a session's own tasks
 * @param deployment of its process, with the tables and forms that belong to it
 * @param name as the model calls it
 * @param regionId region whose people do it
 * @param roundId the round that it collects answers for, in collective tasks
 * @param asked gives the process variables that the catalogue lists; few forms ask for them
 */
public record TaskView(
    String id,
    String businessKey,
    Supplier<Subject> about,
    @Nullable MatterNumber matter,
    String formId,
    String deployment,
    String name,
    long regionId,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Long assignee,
    @Nullable Long roundId,
    Supplier<Map<String, Object>> asked) {

  public Subject subject() {
    return about.get();
  }

  public Map<String, Object> variables() {
    return asked.get();
  }

  /** What it is about: the matter, or a session as such. */
  public String subjectKey() {
    return matter == null ? businessKey() : matter.value();
  }

  public MatterNumber matterNumber() {
    if (matter == null) {
      throw new IllegalStateException("task " + id + " has no matter");
    }
    return matter;
  }
}

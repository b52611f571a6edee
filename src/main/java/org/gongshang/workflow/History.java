package org.gongshang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appends to the history that people read. Nothing is ever changed in it. */
@Component
class History {

  private final MatterMapper matters;
  private final ObjectMapper json;
  private final Clock clock;

  History(MatterMapper matters, ObjectMapper json, Clock clock) {
    this.matters = matters;
    this.json = json;
    this.clock = clock;
  }

  void add(String businessKey, @Nullable Long actor, String key, String... args) {
    matters.insertEvent(
        businessKey, clock.instant(), actor, key, text(List.of(args)), null, null, null);
  }

  /** A completed form, with its answers as they were given. */
  void addForm(InboxRow task, long actor, Answers answers) {
    matters.insertEvent(
        task.subjectKey(),
        clock.instant(),
        actor,
        "event.task",
        text(List.of(task.formId(), task.name())),
        task.formId(),
        task.formDeployment(),
        text(answers.values()));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.gongshang.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the history that people read. Nothing is ever changed in it. */
@Component
public class History {

  /**
   * Somebody did a task; its particulars are form, name, and the fields that say what came of it.
   */
  static final String TASK = "event.task";

  /** A resident speaks for themselves; the clerk writes down what a resident said. */
  static final String OPENED = "event.opened";

  static final String RECORDED = "event.recorded";

  /** The chair closed a round; its particulars are form and name. */
  static final String CLOSED_ROUND = "event.closedRound";

  /** Ends the key of what a resident did, whose name is not for everyone. */
  static final String BY_RESIDENT = ".resident";

  /** Somebody did something with a task: the particulars begin with its form and name. */
  static final String TASK_ACTS = "event.act.";

  private final MatterMapper matters;
  private final ObjectMapper json;
  private final Clock clock;

  History(MatterMapper matters, ObjectMapper json, Clock clock) {
    this.matters = matters;
    this.json = json;
    this.clock = clock;
  }

  /** A line of its own; {@link #TASK_ACTS} say which begin with the task's form and name. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String businessKey, @Nullable Long actor, String key, Object... particulars) {
    matters.insertEvent(businessKey, clock.instant(), actor, key, Particulars.json(particulars));
  }

  /**
   * A form that was submitted, with its answers as they were given.
   *
   * @param outcome keys of the fields that say what came of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void addForm(InboxRow task, long actor, FilledForm form, List<String> outcome) {
    List<Object> particulars = new ArrayList<>(List.of(task.formId(), task.name()));
    particulars.addAll(outcome);
    matters.insertFormEvent(
        new MatterMapper.FormEvent(
            task.subjectKey(),
            clock.instant(),
            actor,
            TASK,
            Particulars.json(particulars.toArray()),
            task.taskId(),
            form.formId(),
            form.deployment(),
            text(form.answers()),
            text(form.labels())));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

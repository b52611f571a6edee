package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Why tasks came back (退回), for whoever is to do them again. The way back is drawn. */
@Component
public class Returns {

  private final ReturnMapper mapper;
  private final Subjects subjects;
  private final Accounts accounts;
  private final ModelNames names;
  private final Messages messages;

  Returns(
      ReturnMapper mapper,
      Subjects subjects,
      Accounts accounts,
      ModelNames names,
      Messages messages) {
    this.mapper = mapper;
    this.subjects = subjects;
    this.accounts = accounts;
    this.names = names;
    this.messages = messages;
  }

  /** The reasons that this task is to answer, oldest first. */
  public List<Returned> of(String subjectKey, String formId) {
    return mapper.open(subjectKey, formId);
  }

  /** The task was sent back: whoever did the step before is told. */
  @Transactional(propagation = Propagation.MANDATORY)
  void keep(InboxRow task, Return back, long actor, Instant at) {
    mapper.insert(task, back, actor, at);
    mapper
        .lastDoneBy(task.subjectKey(), back.formId())
        .ifPresent(
            before ->
                messages.tell(
                    List.of(before),
                    "act.message.returned",
                    List.of(task.title(), names.told(task), accounts.nameOf(actor), back.reasons()),
                    subjects.link(task.subjectKey())));
  }

  /** The task has been done again. */
  @Transactional(propagation = Propagation.MANDATORY)
  void end(InboxRow task, Instant at) {
    mapper.end(task, at);
  }

  /** What had been done again was taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  void reopen(String taskId) {
    mapper.reopen(taskId);
  }
}

package org.gongshang.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk accepts the work or sends the unit back to it. */
@Component("implementation-accept")
@Way("work INSPECTED > ACCEPTED : acceptance=passed")
@Way("work INSPECTED > WORKING : acceptance=failed")
class JudgeWork implements TaskAction {

  private final Implementations implementations;
  private final ImplementationMapper mapper;

  JudgeWork(Implementations implementations, ImplementationMapper mapper) {
    this.implementations = implementations;
    this.mapper = mapper;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    var reports = mapper.reports(task.matterNumber());
    return reports.isEmpty() ? Map.of() : Map.of("finalCost", reports.get(0).spent().amount());
  }

  /** Each costs what its unit has reported. */
  @Override
  public Optional<Set<String>> inBatch() {
    return Optional.of(Set.of("finalCost"));
  }

  @Override
  public List<String> outcome() {
    return List.of("acceptance");
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known
        .optionalNumber("finalCost")
        .map(cost -> implementations.fault(task.matterNumber(), cost))
        .map(fault -> Map.of("finalCost", fault))
        .orElse(Map.of());
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says("acceptance", Verdict.FAILED.key())
        ? Optional.of(new Return("implementation-progress", answers.text("reason")))
        : Optional.empty();
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    Verdict verdict = Verdict.of(answers.text("acceptance"));
    if (verdict == Verdict.PASSED) {
      implementations.accept(
          matter, Yuan.entered(answers.number("finalCost")), by, submission.at());
    } else {
      implementations.fail(matter, answers.text("reason"), by, submission.at());
    }
    return Map.of("acceptance", verdict.key());
  }
}

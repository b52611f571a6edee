package org.gongshang.implementation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The unit reports how far the work is and what it has cost. */
@Component("implementation-progress")
@Way("unit RESPONSIBLE; work WORKING : workFinished=false")
@Way("unit RESPONSIBLE; work WORKING > FINISHED : workFinished=true")
class ReportProgress implements TaskAction {

  private final Implementations implementations;
  private final ImplementationMapper mapper;

  ReportProgress(Implementations implementations, ImplementationMapper mapper) {
    this.implementations = implementations;
    this.mapper = mapper;
  }

  /** Costs add up over the rounds; the last figure is where the next one starts. */
  @Override
  public Map<String, Object> prefill(TaskView task) {
    List<Report> reports = mapper.reports(task.matterNumber());
    return reports.isEmpty() ? Map.of() : Map.of("spent", reports.get(0).spent().amount());
  }

  @Override
  public List<String> outcome() {
    return List.of("percent", "workFinished");
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    Map<String, Refusal> faults = new HashMap<>();
    known
        .optionalNumber("spent")
        .map(spent -> implementations.fault(task.matterNumber(), spent))
        .ifPresent(fault -> faults.put("spent", fault));
    boolean finished = known.optionalText("workFinished").filter("true"::equals).isPresent();
    known
        .optionalNumber("percent")
        .map(percent -> NewReport.fault(finished, percent.intValue()))
        .ifPresent(fault -> faults.put("percent", fault));
    return faults;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    List<Long> photos = answers.files("photos");
    boolean workFinished = Boolean.parseBoolean(answers.text("workFinished"));
    long by = submission.actor().accountId();
    implementations.report(
        submission.matter(),
        new NewReport(
            answers.text("report"),
            answers.number("percent").intValueExact(),
            Yuan.entered(answers.number("spent")),
            workFinished,
            answers.choices("reached").stream().map(Integer::valueOf).toList(),
            photos,
            by,
            submission.at()));
    return Map.of("workFinished", workFinished);
  }
}

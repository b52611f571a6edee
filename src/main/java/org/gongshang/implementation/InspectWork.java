package org.gongshang.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TakeBack;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** A supervisor looks at the finished work on the spot. */
@Component("implementation-inspect")
@Way("work FINISHED > INSPECTED")
class InspectWork implements TaskAction {

  private final Implementations implementations;

  InspectWork(Implementations implementations) {
    this.implementations = implementations;
  }

  @Override
  public List<String> outcome() {
    return List.of("inspection");
  }

  @Override
  public Optional<TakeBack> takeBack() {
    return Optional.of(
        new TakeBack(
            "inspectionTakenBack",
            "implementation-accept",
            acceptance -> implementations.takeBackInspection(acceptance.matterNumber())));
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    List<Long> photos = answers.files("photos");
    long by = submission.actor().accountId();
    implementations.inspect(
        submission.matter(),
        InspectionResult.of(answers.text("inspection")),
        answers.text("findings"),
        photos,
        by,
        submission.at());
    return Map.of();
  }
}

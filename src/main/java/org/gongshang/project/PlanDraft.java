package org.gongshang.project;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.resource.FundingSource;
import org.gongshang.workflow.Answers;

/** A plan as the clerk hands it in. */
record PlanDraft(
    String name,
    ProjectClass projectClass,
    String content,
    Yuan budget,
    FundingSource funding,
    long unitId,
    LocalDate deadline) {

  static PlanDraft of(Answers answers) {
    return new PlanDraft(
        answers.text("name").strip(),
        ProjectClass.of(answers.text("projectClass")),
        answers.text("content"),
        Yuan.entered(answers.number("budget")),
        FundingSource.of(answers.text("funding"))
            .orElseThrow(() -> new Refusal("project.funding.unknown")),
        Long.parseLong(answers.text("unit")),
        answers.date("deadline"));
  }
}

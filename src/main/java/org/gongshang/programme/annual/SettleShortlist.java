package org.gongshang.programme.annual;

import static org.gongshang.programme.annual.ProgrammeState.SCREENING;
import static org.gongshang.programme.annual.ProgrammeState.SETTLING;
import static org.gongshang.programme.annual.ProgrammeState.SHORTLISTING;

import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The council confirms the list, or has it screened anew. */
@Component("annual-shortlist")
@Way("programme SHORTLISTING > SETTLING : programmeDecision=settle")
@Way("programme SHORTLISTING > SCREENING : programmeDecision=screen")
class SettleShortlist implements TaskAction {

  static final String DECISION = "programmeDecision";

  private final Programmes programmes;

  SettleShortlist(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String decision = submission.answers().text(DECISION);
    programmes.move(
        submission.task().businessKey(),
        SHORTLISTING,
        decision.equals("screen") ? SCREENING : SETTLING);
    return Map.of(DECISION, decision);
  }
}

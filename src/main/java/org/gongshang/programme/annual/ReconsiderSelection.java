package org.gongshang.programme.annual;

import static org.gongshang.programme.annual.ProgrammeState.NOTICE;
import static org.gongshang.programme.annual.ProgrammeState.SETTLING;
import static org.gongshang.programme.annual.ProgrammeState.SHORTLISTING;
import static org.gongshang.programme.annual.SettleShortlist.DECISION;

import java.util.List;
import java.util.Map;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** An objection was justified: the list is talked about anew, or voted on again. */
@Component("annual-reconsider")
@Way("programme NOTICE > SHORTLISTING; notice UPHELD : programmeDecision=shortlist")
@Way("programme NOTICE > SETTLING; notice UPHELD : programmeDecision=revote")
class ReconsiderSelection implements TaskAction {

  private final Programmes programmes;

  ReconsiderSelection(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String number = submission.task().businessKey();
    String decision = submission.answers().text(DECISION);
    programmes.backTo(number, NOTICE, decision.equals("revote") ? SETTLING : SHORTLISTING);
    programmes.tell(
        number,
        "annual.message." + decision,
        List.of(programmes.get(number).title(), submission.answers().text("reason")));
    return Map.of(DECISION, decision);
  }
}

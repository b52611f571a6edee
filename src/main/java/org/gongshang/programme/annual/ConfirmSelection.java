package org.gongshang.programme.annual;

import static org.gongshang.programme.annual.ProgrammeState.CONFIRMED;
import static org.gongshang.programme.annual.ProgrammeState.SELECTED;
import static org.gongshang.programme.annual.ProgrammeState.SETTLING;
import static org.gongshang.programme.annual.SettleShortlist.DECISION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The convener has the selection published as it came out, or has people vote again. */
@Component("annual-confirm")
@Way("programme SELECTED > CONFIRMED : programmeDecision=publish")
@Way("programme SELECTED > SETTLING : programmeDecision=revote")
class ConfirmSelection implements TaskAction {

  private static final String PUBLISH = "publish";

  private final ProposalMapper proposals;
  private final Programmes programmes;

  ConfirmSelection(ProposalMapper proposals, Programmes programmes) {
    this.proposals = proposals;
    this.programmes = programmes;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION);
  }

  /** Where nothing was selected there is nothing to publish. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return selects(task.businessKey()) ? Map.of() : Map.of(DECISION, Set.of(PUBLISH));
  }

  private boolean selects(String number) {
    return programmes.get(number).fault() == null
        && proposals.of(number).stream().anyMatch(Proposal::isSelected);
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String number = submission.task().businessKey();
    String decision = submission.answers().text(DECISION);
    if (!decision.equals(PUBLISH)) {
      String why = submission.answers().text("reason");
      programmes.backTo(number, SELECTED, SETTLING);
      programmes.tell(
          number, "annual.message.revote", List.of(programmes.get(number).title(), why));
    } else if (selects(number)) {
      programmes.move(number, SELECTED, CONFIRMED);
    } else {
      throw new Refusal("annual.moved");
    }
    return Map.of(DECISION, decision);
  }
}

package org.gongshang.evaluation;

import java.util.List;
import java.util.Map;
import org.gongshang.message.Messages;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The level above orders another rectification, or closes the matter and says why. */
@Component("evaluation-escalated")
@Way("rectification ESCALATED : escalationDecision=rectify")
@Way("rectification ESCALATED : escalationDecision=close")
class DecideEscalation implements TaskAction {

  private final Rectifications rectifications;
  private final Matters matters;
  private final Requesters requesters;
  private final Messages messages;

  DecideEscalation(
      Rectifications rectifications, Matters matters, Requesters requesters, Messages messages) {
    this.rectifications = rectifications;
    this.matters = matters;
    this.requesters = requesters;
    this.messages = messages;
  }

  @Override
  public List<String> outcome() {
    return List.of("escalationDecision");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    MatterNumber matter = submission.matter();
    String opinion = submission.answers().text("opinion");
    EscalationDecision decision =
        EscalationDecision.of(submission.answers().text("escalationDecision"));
    rectifications.decide(
        matter, new Escalation(decision, opinion, submission.actor().accountId(), submission.at()));
    messages.tell(
        requesters.of(matter),
        "evaluation.told." + decision.key(),
        List.of(matters.get(matter).title(), opinion),
        "/matters/" + matter);
    return Map.of("escalationDecision", decision.key());
  }
}

package org.gongshang.evaluation;

import java.util.List;
import java.util.Map;
import org.gongshang.implementation.Implementations;
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
@Way("project APPROVED; rectification ESCALATED : escalationDecision=rectify")
@Way("project NONE; below ROLLED_UP; rectification ESCALATED : escalationDecision=handDown")
@Way("rectification ESCALATED : escalationDecision=close")
class DecideEscalation implements TaskAction {

  private final Rectifications rectifications;
  private final Implementations implementations;
  private final Matters matters;
  private final Requesters requesters;
  private final Messages messages;

  DecideEscalation(
      Rectifications rectifications,
      Implementations implementations,
      Matters matters,
      Requesters requesters,
      Messages messages) {
    this.rectifications = rectifications;
    this.implementations = implementations;
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
    boolean below =
        decision == EscalationDecision.RECTIFY && implementations.result(matter).isEmpty();
    return Map.of("escalationDecision", below ? "handDown" : decision.key());
  }
}

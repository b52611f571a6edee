package org.gongshang.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Requesters;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The approver decides; whoever is affected by a no is told why. */
@Component("project-approve")
@Way("project SUBMITTED > APPROVED : approval=approved")
@Way("project SUBMITTED > RETURNED : approval=returned")
@Way("project SUBMITTED > REJECTED : approval=rejected")
class ApproveProject implements TaskAction {

  private final Projects projects;
  private final Matters matters;
  private final Requesters requesters;
  private final Messages messages;

  ApproveProject(Projects projects, Matters matters, Requesters requesters, Messages messages) {
    this.projects = projects;
    this.matters = matters;
    this.requesters = requesters;
    this.messages = messages;
  }

  @Override
  public List<String> outcome() {
    return List.of("approval");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says("approval", Approval.RETURNED.key())
        ? Optional.of(new Return("project-plan", answers.text("reason")))
        : Optional.empty();
  }

  @Override
  public Optional<Refusal> barred(TaskView task, long by) {
    return projects.barred(task.matterNumber(), by);
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Approval approval = Approval.of(submission.answers().text("approval"));
    String reason = submission.answers().optionalText("reason").orElse(null);
    MatterNumber number = submission.matter();
    long plannedBy =
        projects.decide(number, approval, reason, submission.actor().accountId(), submission.at());
    if (approval == Approval.REJECTED) {
      tell(number, plannedBy, reason == null ? "" : reason);
    }
    return Map.of("approval", approval.key());
  }

  private void tell(MatterNumber number, long plannedBy, String reason) {
    Matter matter = matters.get(number);
    List<String> args = List.of(matter.title(), reason);
    messages.tell(List.of(plannedBy), "project.told.rejected", args, "/matters/" + number);
    messages.tell(requesters.of(number), "project.told.notProject", args, "/matters/" + number);
  }
}

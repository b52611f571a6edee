package org.gongshang.programme.annual;

import static org.gongshang.programme.annual.SettleShortlist.DECISION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The approver lets people vote by the rules as they stand, or sends the list back. */
@Component("annual-settle")
@Way("programme SETTLING > READY : programmeDecision=vote")
@Way("programme SETTLING > SHORTLISTING : programmeDecision=shortlist")
class OpenVote implements TaskAction {

  private static final String LAST_DAY = "lastDay";
  private static final String VOTE = "vote";

  private final Programmes programmes;
  private final ProgrammeVotes votes;
  private final Clock clock;

  OpenVote(Programmes programmes, ProgrammeVotes votes, Clock clock) {
    this.programmes = programmes;
    this.votes = votes;
    this.clock = clock;
  }

  @Override
  public List<String> outcome() {
    return List.of(DECISION, LAST_DAY);
  }

  /** Nobody votes while something is missing; the page says what. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return votes.missing(programmes.get(task.businessKey())).isEmpty()
        ? Map.of()
        : Map.of(DECISION, Set.of(VOTE));
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    Map<String, Refusal> faults = new HashMap<>();
    if (known.says(DECISION, VOTE)) {
      known
          .optionalDate(LAST_DAY)
          .filter(day -> !day.isAfter(LocalDate.now(clock)))
          .ifPresent(day -> faults.put(LAST_DAY, new Refusal("annual.fault.lastDay")));
    }
    return faults;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    String number = submission.task().businessKey();
    String decision = submission.answers().text(DECISION);
    if (decision.equals(VOTE)) {
      Refusal.throwIfAny(votes.missing(programmes.get(number)));
      programmes.ready(number, submission.answers().date(LAST_DAY), submission.actor().accountId());
    } else {
      programmes.backTo(number, ProgrammeState.SETTLING, ProgrammeState.SHORTLISTING);
    }
    return Map.of(DECISION, decision);
  }
}

package org.gongshang.programme.annual;

import java.util.Date;
import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The vote is open under rules that are frozen now. */
@Component("openProgrammeVote")
@Way("programme READY > VOTING : roundId=?, roundClosesAt=?")
class OpenProgrammeVote implements Step {

  private final ProgrammeVotes votes;

  OpenProgrammeVote(ProgrammeVotes votes) {
    this.votes = votes;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Programme opened = votes.open(context.businessKey(), context.deployment());
    return Map.of("roundId", opened.round(), "roundClosesAt", Date.from(votes.closes(opened)));
  }
}

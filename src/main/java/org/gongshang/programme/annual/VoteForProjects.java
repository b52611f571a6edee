package org.gongshang.programme.annual;

import org.gongshang.ballot.BallotAction;
import org.gongshang.ballot.BallotDesk;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** A voter chooses projects. */
@Component(VoteForProjects.FORM)
@Way("[roundId] programme VOTING")
class VoteForProjects extends BallotAction {

  static final String FORM = "annual-vote";

  VoteForProjects(BallotDesk desk) {
    super(desk);
  }
}

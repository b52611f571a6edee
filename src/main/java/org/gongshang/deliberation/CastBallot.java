package org.gongshang.deliberation;

import org.gongshang.ballot.BallotAction;
import org.gongshang.ballot.BallotDesk;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** Members vote on an item. */
@Component(CastBallot.FORM)
@Way("[roundId] voting BALLOT")
class CastBallot extends BallotAction {

  static final String FORM = "session-ballot";

  CastBallot(BallotDesk desk) {
    super(desk);
  }
}

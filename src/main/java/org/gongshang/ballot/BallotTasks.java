package org.gongshang.ballot;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskDesk;
import org.springframework.stereotype.Component;

/** The tasks that ask people to vote, for votes that come in another way. */
@Component
class BallotTasks {

  private final Ballots ballots;
  private final Inbox inbox;
  private final TaskDesk desk;

  BallotTasks(Ballots ballots, Inbox inbox, TaskDesk desk) {
    this.ballots = ballots;
    this.inbox = inbox;
    this.desk = desk;
  }

  /** The task, while it asks. */
  Optional<InboxRow> of(BallotRule rule) {
    return inbox.ofSubject(rule.businessKey()).stream()
        .filter(row -> row.roundId() != null && row.roundId() == rule.roundId())
        .findFirst();
  }

  /** Ends the ballot where these were the last votes, once they are kept for good. */
  void endIfDecided(long roundId, Viewer viewer) {
    ballots
        .find(roundId)
        .flatMap(this::of)
        .ifPresent(row -> desk.endIfDecided(row.taskId(), viewer));
  }
}

package org.gongshang.deliberation;

import java.util.Optional;
import org.gongshang.council.Council;
import org.gongshang.council.CouncilDecisions;
import org.gongshang.council.Councils;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;

/** A matter was decided by the council in whose session its resolution was adopted. */
@Component
class ResolvedIn implements CouncilDecisions {

  private final BallotMapper ballots;
  private final ItemMapper items;
  private final Sessions sessions;
  private final Councils councils;

  ResolvedIn(BallotMapper ballots, ItemMapper items, Sessions sessions, Councils councils) {
    this.ballots = ballots;
    this.items = items;
    this.sessions = sessions;
    this.councils = councils;
  }

  @Override
  public Optional<Council> decided(MatterNumber matter) {
    return ballots.ofMatter(matter).stream()
        .filter(Resolution::adopted)
        .reduce((earlier, later) -> later)
        .flatMap(resolution -> items.find(resolution.itemId()))
        .map(item -> councils.get(sessions.get(item.session()).councilId()));
  }
}

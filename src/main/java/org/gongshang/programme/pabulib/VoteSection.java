package org.gongshang.programme.pabulib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.programme.selection.Ballot;

/** What was voted. */
final class VoteSection implements Section {

  static final String VOTER = "voter_id";
  static final String VOTE = "vote";
  static final String POINTS = "points";

  private final VoteType type;
  private final BallotReading reading;
  private final Faults faults;
  private final List<CastVote> votes = new ArrayList<>();
  private final Set<String> voters = new HashSet<>();
  private Header header = new Header(Map.of(), 0, false);

  VoteSection(VoteType type, BallotReading reading, Faults faults) {
    this.type = type;
    this.reading = reading;
    this.faults = faults;
  }

  @Override
  public boolean header(Line line) {
    List<String> needed = type.hasPoints() ? List.of(VOTER, VOTE, POINTS) : List.of(VOTER, VOTE);
    header = Header.of(line, TITLE_OF_VOTES, needed, faults);
    return header.isComplete();
  }

  @Override
  public void row(Line line) {
    header.check(line, faults);
    String voter = header.cell(line, VOTER);
    if (voter.isEmpty()) {
      faults.add(line.number(), "pabulib.voter.missing");
    } else if (!voters.add(voter)) {
      faults.add(line.number(), "pabulib.voter.twice", voter);
    }
    Ballot ballot =
        reading.ballot(line.number(), header.cell(line, VOTE), header.cell(line, POINTS));
    votes.add(new CastVote(voter, ballot));
  }

  List<CastVote> votes() {
    return votes;
  }
}

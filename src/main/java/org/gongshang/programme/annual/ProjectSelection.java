package org.gongshang.programme.annual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Paper;
import org.gongshang.programme.Explained;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.selection.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts a vote and selects by the rules under which it was opened, and by no others. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectSelection {

  /** Why nothing is selected: rules, costs or shares are not those that were frozen. */
  static final String CHANGED = "annual.fault.changed";

  static final String TOO_LONG = "annual.fault.long";

  /** Shorter than a job may take before another worker takes it up. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final ProposalMapper proposals;
  private final OutcomeMapper outcomes;
  private final Programmes programmes;
  private final ProgrammeVotes votes;
  private final Purses purses;
  private final Ballots ballots;

  ProjectSelection(
      ProposalMapper proposals,
      OutcomeMapper outcomes,
      Programmes programmes,
      ProgrammeVotes votes,
      Purses purses,
      Ballots ballots) {
    this.proposals = proposals;
    this.outcomes = outcomes;
    this.programmes = programmes;
    this.votes = votes;
    this.purses = purses;
    this.ballots = ballots;
  }

  /**
   * Keeps what is selected with its reasons, or why the vote is not counted. Others are kept from
   * the programme only when that is known: reckoning takes minutes at worst.
   *
   * @param deployment of the process as it runs now
   */
  void select(String number, String deployment) {
    Programme programme = programmes.get(number);
    programme.demand(ProgrammeState.VOTING);
    Count count = ballots.count(programme.round(), deployment);
    String fault = count.isCounted() ? fault(programme) : count.fault();
    if (fault == null) {
      fault = decide(programme);
    }
    programmes.save(programme.selected(fault));
  }

  private @Nullable String fault(Programme programme) {
    String frozen = ballots.rule(programme.round()).words();
    return votes.isKept(programme, frozen) ? null : CHANGED;
  }

  private @Nullable String decide(Programme programme) {
    Terms terms = votes.terms(programme.number());
    List<Paper> papers = ballots.papers(programme.round());
    List<OutcomeRow> rows = new ArrayList<>();
    Set<String> winners = new HashSet<>();
    try {
      Watch watch = inTime();
      for (Purse purse : purses.of(programme)) {
        Selected selected = selected(new VotedPurse(programme, terms, purse), papers, watch);
        rows.add(row(programme, purse, selected));
        winners.addAll(selected.winners());
      }
    } catch (CancellationException late) {
      return TOO_LONG;
    }
    rows.forEach(outcomes::insert);
    proposals.of(programme.number()).stream()
        .filter(Proposal::isListed)
        .forEach(each -> programmes.save(each.decided(winners.contains(each.key()))));
    return null;
  }

  private static Selected selected(VotedPurse voted, List<Paper> papers, Watch watch) {
    Pabulib election = voted.election(papers);
    SelectionRule rule = voted.terms().selection();
    return Selected.of(
        Explained.of(rule, election, rule.rule().select(election.election(), watch)));
  }

  private static OutcomeRow row(Programme programme, Purse purse, Selected selected) {
    return new OutcomeRow(
        programme.round(), purse.placeId(), programme.number(), Explanations.write(selected));
  }

  private static Watch inTime() {
    long end = System.nanoTime() + LONGEST.toNanos();
    return (steps, spent) -> System.nanoTime() < end;
  }

  /** What the newest vote selected, by the region below whose purse it was; 0 for that of all. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Map<Long, Selected> outcomes(Programme programme) {
    Map<Long, Selected> all = new LinkedHashMap<>();
    if (programme.roundId() != null) {
      outcomes
          .of(programme.roundId())
          .forEach(row -> all.put(row.placeId(), Explanations.read(row.explained())));
    }
    return all;
  }
}

package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An election in which each subregion has a budget of its own, out of which only its proposals are
 * paid. Whoever chose one of them is a voter there, and may be one in other subregions and for the
 * whole as well: each budget is decided on by itself.
 *
 * @param budgets by subregion, in currency units; that of the whole has an empty name
 */
public record DividedElection(
    Map<String, BigDecimal> budgets, List<Proposal> proposals, List<Ballot> ballots) {

  public DividedElection {
    budgets = Collections.unmodifiableMap(new LinkedHashMap<>(budgets));
    proposals = List.copyOf(proposals);
    ballots = List.copyOf(ballots);
    for (Proposal proposal : proposals) {
      if (!budgets.containsKey(proposal.subregion())) {
        throw new IllegalArgumentException("no budget pays for proposal " + proposal.id());
      }
    }
  }

  /** Each subregion's outcome; the watch is told what is spent by all that are decided on. */
  public Map<String, Outcome> select(Rule rule, Watch watch) {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    BigDecimal spent = BigDecimal.ZERO;
    for (String name : budgets.keySet()) {
      BigDecimal before = spent;
      Outcome outcome =
          rule.select(part(name), (steps, more) -> watch.goesOn(steps, before.add(more)));
      outcomes.put(name, outcome);
      spent = before.add(outcome.spent());
    }
    return outcomes;
  }

  /** What is decided about a subregion's own budget. */
  public Election part(String subregion) {
    BigDecimal budget = budgets.get(subregion);
    if (budget == null) {
      throw new IllegalArgumentException("no budget of " + subregion);
    }
    int[] places = new int[proposals.size()];
    List<Proposal> own = new ArrayList<>();
    for (int place = 0; place < places.length; place++) {
      boolean isOwn = proposals.get(place).subregion().equals(subregion);
      places[place] = isOwn ? own.size() : -1;
      if (isOwn) {
        own.add(proposals.get(place));
      }
    }
    return new Election(budget, own, ballots(places));
  }

  private List<Ballot> ballots(int[] places) {
    return ballots.stream()
        .map(ballot -> ballot.choices().stream().filter(choice -> places[choice.proposal()] >= 0))
        .map(choices -> choices.map(choice -> moved(choice, places)).toList())
        .filter(choices -> !choices.isEmpty())
        .map(Ballot::new)
        .toList();
  }

  private static Choice moved(Choice choice, int[] places) {
    return new Choice(places[choice.proposal()], choice.points());
  }
}

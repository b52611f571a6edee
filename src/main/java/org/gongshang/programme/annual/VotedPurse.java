package org.gongshang.programme.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.ballot.Paper;
import org.gongshang.programme.SelectionRule.Kind;
import org.gongshang.programme.pabulib.CastVote;
import org.gongshang.programme.pabulib.ListedProject;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.VoteType;
import org.gongshang.programme.selection.Ballot;
import org.gongshang.programme.selection.Choice;

/** A vote on one purse as an election that anybody can work out again. */
final class VotedPurse {

  private final Programme programme;
  private final Terms terms;
  private final Purse purse;
  private final Map<String, Integer> places = new HashMap<>();

  VotedPurse(Programme programme, Terms terms, Purse purse) {
    this.programme = programme;
    this.terms = terms;
    this.purse = purse;
    purse.proposals().forEach(each -> places.put(each.key(), places.size()));
  }

  Terms terms() {
    return terms;
  }

  /** Whoever chose nothing of it is no voter here, as whoever abstained. */
  Pabulib election(List<Paper> papers) {
    List<CastVote> votes = new ArrayList<>();
    for (Paper paper : papers) {
      List<Choice> choices = choices(paper);
      if (!choices.isEmpty()) {
        votes.add(new CastVote("" + (votes.size() + 1), new Ballot(choices)));
      }
    }
    return new Pabulib(
        meta(),
        VoteType.APPROVAL,
        BigDecimal.valueOf(purse.amount()),
        terms.minimum(),
        purse.proposals().stream().map(VotedPurse::listed).toList(),
        votes);
  }

  private List<Choice> choices(Paper paper) {
    return paper.points().keySet().stream()
        .flatMap(key -> Optional.ofNullable(places.get(key)).stream())
        .map(Choice::approval)
        .toList();
  }

  private static ListedProject listed(Proposal proposal) {
    return new ListedProject(
        proposal.key(), BigDecimal.valueOf(proposal.price()), Map.of("name", proposal.title()));
  }

  private Map<String, String> meta() {
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("description", programme.title());
    meta.put("country", "China");
    meta.put("unit", purse.name());
    meta.put("instance", "" + programme.forYear());
    meta.put("currency", "CNY");
    meta.put("rule", terms.kind() == Kind.GREEDY ? "greedy" : "equalshares");
    meta.put("min_project_score_threshold", "" + terms.minimum());
    meta.put("comment", RulesInWords.rule(terms));
    return meta;
  }
}

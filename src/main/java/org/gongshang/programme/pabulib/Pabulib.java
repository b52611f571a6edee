package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.programme.selection.Ballot;
import org.gongshang.programme.selection.Election;
import org.gongshang.programme.selection.Outcome;
import org.gongshang.programme.selection.Proposal;

/**
 * An election as a file tells it.
 *
 * @param meta what is said about it, as it was written
 * @param budget in the file's currency
 * @param minimum points that a project needs
 */
public record Pabulib(
    Map<String, String> meta,
    VoteType type,
    BigDecimal budget,
    long minimum,
    List<ListedProject> projects,
    List<CastVote> votes) {

  public Pabulib {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    projects = List.copyOf(projects);
    votes = List.copyOf(votes);
  }

  /** What is to be decided, without names. */
  public Election election() {
    List<Proposal> proposals =
        projects.stream()
            .map(project -> new Proposal(project.id(), project.cost(), minimum, ""))
            .toList();
    List<Ballot> ballots = votes.stream().map(CastVote::ballot).toList();
    return new Election(budget, proposals, ballots);
  }

  /** What the file says was selected by the votes. */
  public List<String> selected() {
    return projects.stream().filter(ListedProject::wasSelected).map(ListedProject::id).toList();
  }

  /** The same with a column that says what is selected by that outcome of it. */
  public Pabulib decided(Outcome outcome) {
    return decided(outcome.ids());
  }

  /** The same with a column that says that these projects are selected, by their ids. */
  public Pabulib decided(Collection<String> ids) {
    Set<String> selected = Set.copyOf(ids);
    List<ListedProject> decided =
        projects.stream()
            .map(project -> project.selected(selected.contains(project.id())))
            .toList();
    return new Pabulib(meta, type, budget, minimum, decided, votes);
  }
}

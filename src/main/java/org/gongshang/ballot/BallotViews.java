package org.gongshang.ballot;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what pages show of ballots, in a constant number of statements. */
@Component
@Transactional(readOnly = true)
public class BallotViews {

  private final BallotRuleMapper mapper;
  private final PaperMapper papers;
  private final Rounds rounds;
  private final Accounts accounts;

  BallotViews(BallotRuleMapper mapper, PaperMapper papers, Rounds rounds, Accounts accounts) {
    this.mapper = mapper;
    this.papers = papers;
    this.rounds = rounds;
    this.accounts = accounts;
  }

  /** By round. */
  public Map<Long, BallotView> of(Collection<Long> roundIds, Viewer viewer) {
    if (roundIds.isEmpty()) {
      return Map.of();
    }
    long account = viewer.accountId();
    Map<Long, String> receipts =
        papers.allNamed(account, roundIds).stream()
            .collect(toMap(NamedPaper::roundId, NamedPaper::receipt));
    Map<Long, Round> all = rounds.all(roundIds);
    Map<Long, Count> counts = counts(roundIds);
    Map<Long, List<Option>> options = options(roundIds);
    Map<Long, Rounds.Place> places = rounds.places(roundIds, account);
    Map<Long, List<BallotView.Principal>> held = held(roundIds, account);
    Map<Long, BallotView> views = new HashMap<>();
    List<BallotRule> rules = mapper.rules(roundIds);
    Map<Long, String> names = names(rules);
    for (BallotRule rule : rules) {
      long id = rule.roundId();
      Rounds.Place place = places.get(id);
      views.put(
          id,
          new BallotView(
              rule,
              requireNonNull(all.get(id)),
              options.getOrDefault(id, List.of()),
              counts.get(id),
              receipts.get(id),
              place != null,
              place != null && place.answeredAt() != null,
              held.getOrDefault(id, List.of()),
              rule.openedBy() == null ? "" : names.getOrDefault(rule.openedBy(), "")));
    }
    return views;
  }

  private Map<Long, List<BallotView.Principal>> held(Collection<Long> roundIds, long account) {
    List<BallotRuleMapper.Held> all = mapper.held(roundIds, account);
    Map<Long, String> names =
        accounts.names(all.stream().map(BallotRuleMapper.Held::principal).distinct().toList());
    return all.stream()
        .collect(
            groupingBy(
                BallotRuleMapper.Held::roundId,
                mapping(
                    each ->
                        new BallotView.Principal(
                            each.principal(),
                            names.getOrDefault(each.principal(), ""),
                            each.voted()),
                    toList())));
  }

  private Map<Long, String> names(List<BallotRule> rules) {
    return accounts.names(
        rules.stream().map(BallotRule::openedBy).filter(Objects::nonNull).distinct().toList());
  }

  private Map<Long, List<Option>> options(Collection<Long> roundIds) {
    Map<Long, List<Option>> options = new HashMap<>();
    mapper
        .allOptions(roundIds)
        .forEach(
            each ->
                options
                    .computeIfAbsent(each.roundId(), id -> new ArrayList<>())
                    .add(new Option(each.key(), each.title(), each.cost())));
    return options;
  }

  private Map<Long, Count> counts(Collection<Long> roundIds) {
    Map<Long, List<Figure>> figures = new HashMap<>();
    mapper
        .allFigures(roundIds)
        .forEach(
            each ->
                figures
                    .computeIfAbsent(each.roundId(), id -> new ArrayList<>())
                    .add(
                        new Figure(
                            each.position(),
                            each.option(),
                            each.votes(),
                            each.points(),
                            each.chosen(),
                            each.tied())));
    return mapper.results(roundIds).stream()
        .collect(
            toMap(
                Result::roundId,
                result -> result.with(figures.getOrDefault(result.roundId(), List.of()))));
  }

  public Optional<BallotView> of(long roundId, Viewer viewer) {
    return Optional.ofNullable(of(List.of(roundId), viewer).get(roundId));
  }

  /** Codes of all votes by name, in an order that tells nothing about who voted when. */
  public List<String> receipts(long roundId) {
    return papers.receipts(roundId);
  }

  /** What the viewer keeps of having voted; empty while they have not. */
  Optional<Receipt> receipt(long roundId, Viewer viewer) {
    Optional<Rounds.Place> place =
        Optional.ofNullable(rounds.places(List.of(roundId), viewer.accountId()).get(roundId))
            .filter(found -> found.answeredAt() != null);
    return place.flatMap(
        found ->
            of(roundId, viewer)
                .map(
                    view ->
                        new Receipt(
                            roundId,
                            view.rule().title(),
                            view.rule().secret(),
                            view.receipt(),
                            found.at(),
                            view.rule().shortFingerprint(),
                            view.mayChange())));
  }
}

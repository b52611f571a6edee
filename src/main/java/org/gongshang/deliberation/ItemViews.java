package org.gongshang.deliberation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.ballot.BallotView;
import org.gongshang.ballot.BallotViews;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** Gathers what pages show of agenda items, in a constant number of statements. */
@Component
class ItemViews {

  private final ItemMapper items;
  private final BallotMapper ballots;
  private final BallotViews polls;
  private final ItemPlans plans;
  private final Accounts accounts;

  ItemViews(
      ItemMapper items,
      BallotMapper ballots,
      BallotViews polls,
      ItemPlans plans,
      Accounts accounts) {
    this.items = items;
    this.ballots = ballots;
    this.polls = polls;
    this.plans = plans;
    this.accounts = accounts;
  }

  /**
   * @param sessions in which they are
   * @param open numbers of those that this reader may see, with what members said there
   */
  List<ItemView> of(
      List<AgendaItem> all, Collection<Session> sessions, Set<String> open, Viewer viewer) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Long> ids = all.stream().map(AgendaItem::id).toList();
    Map<Long, BallotView> polls = polls(ids, viewer);
    Map<Long, ItemPlan> plans = this.plans.of(ids);
    Map<Long, Resolution> counts =
        ballots.ofItems(ids).stream().collect(toMap(Resolution::itemId, count -> count));
    Map<Long, List<ItemView.Said>> opinions =
        opinions(all.stream().filter(i -> open.contains(i.session())).map(AgendaItem::id).toList());
    Map<String, String> titles = sessions.stream().collect(toMap(Session::number, Session::title));
    return all.stream()
        .map(
            item ->
                new ItemView(
                    item,
                    titles.getOrDefault(item.session(), item.session()),
                    open.contains(item.session()),
                    plans.getOrDefault(item.id(), ItemPlan.PLAIN),
                    polls.get(item.id()),
                    counts.get(item.id()),
                    opinions.getOrDefault(item.id(), List.of())))
        .toList();
  }

  /** The newest ballot on each item. */
  private Map<Long, BallotView> polls(List<Long> ids, Viewer viewer) {
    List<BallotMapper.OnItem> all = ballots.roundsOf(ids);
    Map<Long, BallotView> views =
        polls.of(all.stream().map(BallotMapper.OnItem::roundId).toList(), viewer);
    Map<Long, BallotView> newest = new HashMap<>();
    all.forEach(each -> newest.put(each.itemId(), views.get(each.roundId())));
    return newest;
  }

  private Map<Long, List<ItemView.Said>> opinions(List<Long> ids) {
    List<Opinion> all = ids.isEmpty() ? List.of() : items.opinionsOf(ids);
    Map<Long, String> names =
        accounts.names(all.stream().map(Opinion::accountId).distinct().toList());
    return all.stream()
        .collect(
            groupingBy(
                Opinion::itemId,
                mapping(
                    opinion ->
                        new ItemView.Said(
                            names.getOrDefault(opinion.accountId(), ""),
                            opinion.stance(),
                            opinion.body(),
                            opinion.givenAt()),
                    toList())));
  }
}

package org.gongshang.deliberation;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Method;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes as far as the record knows them. */
@Component
class MinutesDraft {

  private static final Map<String, String> STANCES =
      Map.of("support", "同意", "amend", "修改后同意", "oppose", "不同意", "neutral", "没有意见");

  private final Sessions sessions;
  private final Sittings sittings;
  private final ItemMapper items;
  private final ItemPapers papers;
  private final FloorMapper floor;
  private final BallotMapper ballots;
  private final Ballots polls;
  private final Accounts accounts;
  private final Configuration templates;

  MinutesDraft(
      Sessions sessions,
      Sittings sittings,
      ItemMapper items,
      ItemPapers papers,
      FloorMapper floor,
      BallotMapper ballots,
      Ballots polls,
      Accounts accounts,
      Configuration templates) {
    this.sessions = sessions;
    this.sittings = sittings;
    this.items = items;
    this.papers = papers;
    this.floor = floor;
    this.ballots = ballots;
    this.polls = polls;
    this.accounts = accounts;
    this.templates = templates;
  }

  String of(String number) {
    Session session = sessions.get(number);
    Long chair = session.convenedBy();
    return draw(
        new MinutesFacts(
            session.title(),
            session.place(),
            chair == null ? "" : accounts.names(List.of(chair)).getOrDefault(chair, ""),
            session.quorum() == null ? "" : session.quorum().words(),
            sittings.of(session),
            results(number)));
  }

  private List<MinutesFacts.Result> results(String number) {
    List<AgendaItem> all = items.ofSession(number);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Long> ids = all.stream().map(AgendaItem::id).toList();
    List<Resolution> counts = ballots.ofItems(ids);
    Map<Long, BallotRule> rules = rules(ids);
    List<Opinion> opinions = items.opinionsOf(ids);
    List<Speech> speeches = floor.speeches(number);
    Map<Long, List<StoredFile>> filed = papers.of(all);
    Map<Long, String> names = accounts.names(speeches.stream().map(Speech::accountId).toList());
    return all.stream()
        .map(
            item ->
                new MinutesFacts.Result(
                    item,
                    filed.getOrDefault(item.id(), List.of()).stream()
                        .map(StoredFile::name)
                        .toList(),
                    speakers(item, speeches, names),
                    stances(item, opinions),
                    words(item, opinions),
                    rules.get(item.id()),
                    counts.stream()
                        .filter(count -> count.itemId() == item.id())
                        .findFirst()
                        .orElse(null),
                    options(rules.get(item.id())),
                    isTied(rules.get(item.id())),
                    before(item.id())))
        .toList();
  }

  private boolean isTied(@Nullable BallotRule rule) {
    return rule != null && polls.result(rule.roundId()).filter(Count::tied).isPresent();
  }

  /** Titles of the options that came out equal in each vote but the newest. */
  private List<String> before(long item) {
    List<Long> rounds =
        ballots.roundsOf(List.of(item)).stream().map(BallotMapper.OnItem::roundId).toList();
    return rounds.stream()
        .limit(Math.max(0, rounds.size() - 1))
        .map(
            round ->
                polls.result(round).map(Count::tiedOptions).orElse(List.of()).stream()
                    .map(polls.titles(round)::get)
                    .collect(Collectors.joining("、")))
        .filter(equal -> !equal.isEmpty())
        .toList();
  }

  private List<MinutesFacts.Option> options(@Nullable BallotRule rule) {
    if (rule == null || rule.method() == Method.YES_NO) {
      return List.of();
    }
    Map<String, String> titles = polls.titles(rule.roundId());
    return polls.result(rule.roundId()).map(Count::figures).orElse(List.of()).stream()
        .map(
            figure ->
                new MinutesFacts.Option(
                    titles.getOrDefault(figure.option(), figure.option()),
                    figure.votes(),
                    figure.points(),
                    figure.chosen()))
        .toList();
  }

  /** Of the newest ballot on each item. */
  private Map<Long, BallotRule> rules(List<Long> ids) {
    List<BallotMapper.OnItem> rounds = ballots.roundsOf(ids);
    Map<Long, BallotRule> byRound =
        polls.rules(rounds.stream().map(BallotMapper.OnItem::roundId).toList());
    Map<Long, BallotRule> rules = new HashMap<>();
    rounds.forEach(each -> rules.put(each.itemId(), byRound.get(each.roundId())));
    return rules;
  }

  private static List<String> speakers(
      AgendaItem item, List<Speech> speeches, Map<Long, String> names) {
    return speeches.stream()
        .filter(speech -> speech.itemId() == item.id() && speech.isSpoken())
        .sorted(Comparator.comparing(speech -> String.valueOf(speech.calledAt())))
        .map(speech -> names.getOrDefault(speech.accountId(), ""))
        .distinct()
        .toList();
  }

  private static List<MinutesFacts.Stance> stances(AgendaItem item, List<Opinion> opinions) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    opinions.stream()
        .filter(opinion -> opinion.itemId() == item.id())
        .map(opinion -> STANCES.getOrDefault(opinion.stance(), opinion.stance()))
        .sorted()
        .forEach(stance -> counts.merge(stance, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(each -> new MinutesFacts.Stance(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<String> words(AgendaItem item, List<Opinion> opinions) {
    return opinions.stream()
        .filter(opinion -> opinion.itemId() == item.id())
        .map(Opinion::body)
        .filter(body -> body != null)
        .map(body -> String.valueOf(body).strip())
        .toList();
  }

  private String draw(MinutesFacts facts) {
    StringWriter out = new StringWriter();
    try {
      templates
          .getTemplate("deliberation/minutes.ftl", Locale.CHINA)
          .process(Map.of("m", facts), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return out.toString().strip();
  }
}

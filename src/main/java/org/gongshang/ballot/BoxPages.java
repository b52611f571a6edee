package org.gongshang.ballot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Contributors;
import org.gongshang.NotVisible;
import org.gongshang.ballot.BoxMapper.Waiting;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form for papers from the box, for those who keep the ballot. */
@Component
class BoxPages {

  /** How many are listed at once: a form may have only so many fields. */
  static final int MOST = 500;

  private final Ballots ballots;
  private final BoxMapper mapper;
  private final Rounds rounds;
  private final Accounts accounts;
  private final Contributors<BallotKeeper> keepers;

  BoxPages(
      Ballots ballots,
      BoxMapper mapper,
      Rounds rounds,
      Accounts accounts,
      ObjectProvider<BallotKeeper> keepers) {
    this.ballots = ballots;
    this.mapper = mapper;
    this.rounds = rounds;
    this.accounts = accounts;
    this.keepers = Contributors.of(keepers);
  }

  /**
   * What the form shows.
   *
   * @param missing those who have not voted, the first {@link #MOST} of those whose name was asked
   * @param left how many more there are of those
   * @param name what was asked for
   * @param waiting what the first has entered; null while nobody has
   * @param first name of whoever has
   * @param own whether that is the reader
   */
  public record Page(
      BallotRule rule,
      boolean open,
      List<Option> options,
      List<Voter> missing,
      int left,
      String name,
      @Nullable Waiting waiting,
      String first,
      boolean own,
      BoxForm form) {}

  /** Somebody on the roll who has not voted. */
  public record Voter(long account, String name) {}

  /** The rules of a ballot that the viewer keeps; of others they know no papers. */
  BallotRule kept(long roundId, Viewer viewer) {
    return ballots
        .find(roundId)
        .filter(rule -> keepers.stream().anyMatch(each -> each.keeps(rule.businessKey(), viewer)))
        .orElseThrow(() -> new NotVisible("papers of ballot " + roundId));
  }

  /**
   * @param name of whom to show, or part of it; besides, everybody whose paper is in the form
   */
  @Transactional(readOnly = true)
  public Page page(long roundId, Viewer viewer, BoxForm form, String name) {
    BallotRule rule = kept(roundId, viewer);
    Waiting waiting = mapper.find(roundId).orElse(null);
    List<Voter> asked =
        missing(roundId).entrySet().stream()
            .map(each -> new Voter(each.getKey(), each.getValue()))
            .filter(each -> each.name().contains(name) || form.has(each.account()))
            .sorted(Comparator.comparing(each -> !form.has(each.account())))
            .toList();
    int most = Math.max(MOST, form.size());
    return new Page(
        rule,
        rounds.get(roundId).open(),
        ballots.options(roundId),
        asked.subList(0, Math.min(asked.size(), most)),
        Math.max(0, asked.size() - most),
        name,
        waiting,
        waiting == null ? "" : name(waiting.enteredBy()),
        waiting != null && waiting.enteredBy() == viewer.accountId(),
        form);
  }

  private String name(long account) {
    return accounts.names(List.of(account)).getOrDefault(account, "");
  }

  /** Those who have not voted, with their names. */
  Map<Long, String> missing(long roundId) {
    List<Long> ids = rounds.unanswered(roundId);
    Map<Long, String> names = accounts.names(ids);
    Map<Long, String> missing = new LinkedHashMap<>();
    ids.forEach(id -> missing.put(id, names.getOrDefault(id, "")));
    return missing;
  }
}

package org.gongshang.ballot;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.ballot.BoxMapper.Waiting;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.History;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.PaperAnswers;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers from the box: one person enters them, another enters the same papers once more, and only
 * if both have read the same are they cast.
 */
@Component
class BoxDesk {

  private final BoxPages pages;
  private final Ballots ballots;
  private final Papers papers;
  private final BoxMapper mapper;
  private final BallotTasks tasks;
  private final PaperAnswers answers;
  private final History history;
  private final Once once;
  private final Clock clock;

  BoxDesk(
      BoxPages pages,
      Ballots ballots,
      Papers papers,
      BoxMapper mapper,
      BallotTasks tasks,
      PaperAnswers answers,
      History history,
      Once once,
      Clock clock) {
    this.pages = pages;
    this.ballots = ballots;
    this.papers = papers;
    this.mapper = mapper;
    this.tasks = tasks;
    this.answers = answers;
    this.history = history;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Keeps what the first enters, casts what the second enters alike.
   *
   * @return the message for whoever entered it
   */
  @Transactional
  public String enter(long roundId, BoxForm form, Viewer viewer, String key) {
    BallotRule rule = pages.kept(roundId, viewer);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("enter papers", String.valueOf(roundId), form.act(rule)),
        () -> {
          InboxRow row = tasks.of(rule).orElseThrow(() -> new Refusal("round.closed"));
          // held first: what was cast by whoever came before is no longer missing then
          Optional<Waiting> waiting = mapper.lock(roundId);
          BoxPapers batch = form.read(rule, ballots.options(roundId), pages.missing(roundId));
          if (waiting.isEmpty()) {
            keep(roundId, batch, viewer);
            return "ballot.batch.kept";
          }
          compare(waiting.get(), batch, viewer);
          cast(rule, row, batch, viewer);
          return "ballot.batch.cast";
        });
  }

  private void keep(long roundId, BoxPapers batch, Viewer viewer) {
    try {
      mapper.insert(
          new Waiting(roundId, batch.content(), batch.size(), viewer.accountId(), clock.instant()));
    } catch (DuplicateKeyException inTheSameMoment) {
      throw new Refusal("ballot.batch.meanwhile");
    }
  }

  private static void compare(Waiting first, BoxPapers second, Viewer viewer) {
    if (first.enteredBy() == viewer.accountId()) {
      throw new Refusal("ballot.batch.sameHand");
    }
    if (!first.content().equals(second.content())) {
      throw new Refusal("ballot.batch.differ", first.papers(), second.size());
    }
  }

  private void cast(BallotRule rule, InboxRow row, BoxPapers batch, Viewer viewer) {
    Instant now = clock.instant();
    batch.named().keySet().forEach(account -> answers.enter(row, account));
    batch.voters().forEach(account -> answers.enter(row, account));
    papers.castFromBox(rule, batch, viewer.accountId(), now);
    mapper.delete(rule.roundId());
    history.add(rule.subject(), viewer.accountId(), "ballot.event.box", batch.size());
  }

  /** Throws away what the first has entered, so that both begin anew from the papers. */
  @Transactional
  public String discard(long roundId, Viewer viewer, String key) {
    BallotRule rule = pages.kept(roundId, viewer);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("discard papers", String.valueOf(roundId)),
        () -> {
          if (mapper.delete(roundId) == 0) {
            throw new Refusal("ballot.batch.gone");
          }
          history.add(rule.subject(), viewer.accountId(), "ballot.event.box.discarded");
          return "ballot.batch.discarded";
        });
  }
}

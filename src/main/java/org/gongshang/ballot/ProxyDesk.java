package org.gongshang.ballot;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.PaperAnswers;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody votes for an absent voter, by the mandate that was frozen with the ballot. */
@Component
class ProxyDesk {

  private final Ballots ballots;
  private final Papers papers;
  private final Rounds rounds;
  private final Accounts accounts;
  private final BallotTasks tasks;
  private final PaperAnswers answers;
  private final PaperForms forms;
  private final Once once;
  private final Clock clock;

  ProxyDesk(
      Ballots ballots,
      Papers papers,
      Rounds rounds,
      Accounts accounts,
      BallotTasks tasks,
      PaperAnswers answers,
      PaperForms forms,
      Once once,
      Clock clock) {
    this.ballots = ballots;
    this.papers = papers;
    this.rounds = rounds;
    this.accounts = accounts;
    this.tasks = tasks;
    this.answers = answers;
    this.forms = forms;
    this.once = once;
    this.clock = clock;
  }

  /**
   * The paper of somebody absent.
   *
   * @param voted whether it was cast
   */
  public record Page(
      BallotRule rule, long account, String name, boolean open, boolean voted, FormView form) {}

  @Transactional(readOnly = true)
  public Page page(
      long roundId, long account, Viewer viewer, Typed typed, List<FieldError> errors) {
    BallotRule rule = held(roundId, account, viewer);
    return new Page(
        rule,
        account,
        accounts.names(List.of(account)).getOrDefault(account, ""),
        rounds.get(roundId).open(),
        rounds.hasAnswered(roundId, account),
        forms.view(rule, typed.values().isEmpty() ? withToken(rule) : typed, errors));
  }

  /** An empty paper; where its vote can be changed in secret, with the code for that. */
  private Typed withToken(BallotRule rule) {
    return rule.secret() && rule.changeable()
        ? Typed.ofValues(Map.of(BallotForms.TOKEN, papers.newToken()))
        : Typed.nothing();
  }

  private BallotRule held(long roundId, long account, Viewer viewer) {
    return ballots
        .find(roundId)
        .filter(
            rule ->
                ballots
                    .holder(roundId, account)
                    .filter(holder -> holder == viewer.accountId())
                    .isPresent())
        .orElseThrow(() -> new NotVisible("ballot " + roundId + " for " + account));
  }

  /** Casts the vote; the key keeps no trace of it. */
  @Transactional
  public String cast(long roundId, long account, Viewer viewer, Typed typed, String key) {
    BallotRule rule = held(roundId, account, viewer);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("vote by proxy", Long.toString(roundId), Long.toString(account)),
        () -> {
          Papers.Marked marked = forms.marked(rule, typed);
          answers.enter(tasks.of(rule).orElseThrow(() -> new Refusal("round.closed")), account);
          papers.write(
              rule, ballots.options(roundId), account, marked, clock.instant(), viewer.accountId());
          return "/ballots/" + roundId + "/for/" + account;
        });
  }
}

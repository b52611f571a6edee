package org.gongshang.ballot;

import java.time.Clock;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.Subjects;
import org.gongshang.workflow.form.FieldError;
import org.gongshang.workflow.form.FormView;
import org.gongshang.workflow.form.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A ballot's own page, and how its voters change what they have cast. */
@Component
class BallotPages {

  /** Of so many voters a page holds what grows with them. */
  static final int MOST = 500;

  private final Ballots ballots;
  private final LastLook lastLook;
  private final BallotViews views;
  private final Papers papers;
  private final Subjects subjects;
  private final Rounds rounds;
  private final PaperForms forms;
  private final Once once;
  private final Clock clock;

  BallotPages(
      Ballots ballots,
      LastLook lastLook,
      BallotViews views,
      Papers papers,
      Subjects subjects,
      Rounds rounds,
      PaperForms forms,
      Once once,
      Clock clock) {
    this.ballots = ballots;
    this.lastLook = lastLook;
    this.views = views;
    this.papers = papers;
    this.subjects = subjects;
    this.rounds = rounds;
    this.forms = forms;
    this.once = once;
    this.clock = clock;
  }

  /**
   * For those who may see what it is about, and for those who may vote; nobody else knows of it.
   */
  @Transactional(readOnly = true)
  public Page visible(long roundId, Viewer viewer) {
    BallotView view = view(roundId, viewer);
    BallotRule rule = view.rule();
    boolean large = rule.voters() > MOST;
    return new Page(
        view,
        subjects.get(rule.businessKey()),
        large ? "" : ballots.wording(roundId),
        large ? lastLook.isUntouched(rule) : ballots.isUntouched(rule, rule.deployment()),
        !large && hasReceipts(view) ? views.receipts(roundId) : List.of(),
        large);
  }

  /** Once it is counted, and where a code does not lead from a person to a vote. */
  private static boolean hasReceipts(BallotView view) {
    return view.count() != null && !view.rule().secret();
  }

  /** Its rules in full, to take away. */
  @Transactional(readOnly = true)
  public String wording(long roundId, Viewer viewer) {
    view(roundId, viewer);
    return ballots.wording(roundId);
  }

  /** Receipts of all votes counted, one in a line, to take away. */
  @Transactional(readOnly = true)
  public String receipts(long roundId, Viewer viewer) {
    BallotView view = view(roundId, viewer);
    Count count = view.count();
    if (count == null || !count.isCounted() || !hasReceipts(view)) {
      throw new NotVisible("receipts of ballot " + roundId);
    }
    return String.join("\n", views.receipts(roundId)) + "\n";
  }

  private BallotView view(long roundId, Viewer viewer) {
    return ballots
        .find(roundId)
        .filter(rule -> maySee(rule, viewer))
        .flatMap(rule -> views.of(roundId, viewer))
        .orElseThrow(() -> new NotVisible("ballot " + roundId));
  }

  private boolean maySee(BallotRule rule, Viewer viewer) {
    return subjects.maySee(rule.businessKey(), viewer)
        || rounds.isMember(rule.roundId(), viewer.accountId());
  }

  /** The paper once more, for whoever has voted and may change it. */
  @Transactional(readOnly = true)
  public Change change(long roundId, Viewer viewer, Typed typed, List<FieldError> errors) {
    BallotView view = view(roundId, viewer);
    if (!view.voted() || !view.rule().changeable()) {
      throw new NotVisible("change of ballot " + roundId);
    }
    return new Change(view.rule(), forms.view(view.rule(), typed, errors));
  }

  /** Puts another vote in the place of the viewer's own; the key keeps no trace of either. */
  @Transactional
  public String replace(long roundId, Viewer viewer, Typed typed, String key) {
    BallotRule rule = view(roundId, viewer).rule();
    return once.run(
        viewer.accountId(),
        key,
        Act.of("change-ballot", Long.toString(roundId)),
        () -> {
          papers.change(roundId, viewer.accountId(), forms.marked(rule, typed), clock.instant());
          return "/ballots/" + roundId;
        });
  }

  /**
   * @param wording its rules in full; empty where it is large
   * @param same whether rules, options and roll are now what they were when it opened
   * @param codes receipts of all votes by name, once they are counted; none where it is large
   * @param large whether what grows with its voters is taken away instead of shown
   */
  public record Page(
      BallotView view,
      Subject subject,
      String wording,
      boolean same,
      List<String> codes,
      boolean large) {}

  /** The paper that takes the place of the one that was cast. */
  public record Change(BallotRule rule, FormView form) {}
}

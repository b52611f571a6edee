package org.gongshang.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** What the tasks of all ballots do: see {@link BallotAction}. */
@Component
public class BallotDesk {

  /** Of so many ballots rules and options are kept: nothing changes them once they are open. */
  private static final int KEPT = 200;

  private final ConcurrentLruCache<Long, Optional<Frozen>> kept =
      new ConcurrentLruCache<>(KEPT, this::read);

  private final Ballots ballots;
  private final Papers papers;
  private final BallotViews views;

  BallotDesk(Ballots ballots, Papers papers, BallotViews views) {
    this.ballots = ballots;
    this.papers = papers;
    this.views = views;
  }

  Optional<String> form(TaskView task) {
    return frozen(task).map(frozen -> frozen.form(task.formId()));
  }

  private Optional<Frozen> frozen(TaskView task) {
    return task.roundId() == null ? Optional.empty() : frozen(task.roundId());
  }

  private Optional<Frozen> frozen(long roundId) {
    Optional<Frozen> found = kept.get(roundId);
    if (found.isEmpty()) {
      kept.remove(roundId);
    }
    return found;
  }

  private Optional<Frozen> read(long roundId) {
    return ballots.find(roundId).map(rule -> new Frozen(rule, ballots.options(roundId)));
  }

  Map<String, Object> prefill(TaskView task) {
    return frozen(task)
        .map(Frozen::rule)
        .filter(rule -> rule.secret() && rule.changeable())
        .map(rule -> Map.<String, Object>of(BallotForms.TOKEN, papers.newToken()))
        .orElse(Map.of());
  }

  Map<String, Refusal> faults(TaskView task, Answers known) {
    Optional<Frozen> frozen = frozen(task);
    if (frozen.isEmpty()) {
      return Map.of();
    }
    BallotRule rule = frozen.get().rule();
    List<Option> options = frozen.get().options();
    try {
      PaperCheck.of(rule, options).read(BallotForms.marked(rule, options, known).marks());
      return Map.of();
    } catch (Refusal fault) {
      return Map.of(BallotForms.mainField(rule.method()), fault);
    }
  }

  boolean isChangeable(long roundId) {
    return frozen(roundId).map(Frozen::rule).filter(BallotRule::changeable).isPresent();
  }

  void answer(Submission submission, long roundId) {
    Frozen frozen =
        frozen(roundId).orElseThrow(() -> new IllegalStateException("no ballot " + roundId));
    papers.write(
        frozen.rule(),
        frozen.options(),
        submission.actor().accountId(),
        BallotForms.marked(frozen.rule(), frozen.options(), submission.answers()),
        submission.at());
  }

  Optional<Section> receipt(long roundId, Viewer viewer) {
    return views
        .receipt(roundId, viewer)
        .map(receipt -> new Section("receipt", "ballot/receipt.ftlh", receipt, 1, true));
  }

  private record Frozen(BallotRule rule, List<Option> options) {

    String form(String formId) {
      return BallotForms.json(formId, rule, options);
    }
  }
}

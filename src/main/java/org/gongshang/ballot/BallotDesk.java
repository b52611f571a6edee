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

/** What the tasks of all ballots do: see {@link BallotAction}. */
@Component
public class BallotDesk {

  private final Ballots ballots;
  private final Papers papers;
  private final BallotViews views;

  BallotDesk(Ballots ballots, Papers papers, BallotViews views) {
    this.ballots = ballots;
    this.papers = papers;
    this.views = views;
  }

  Optional<String> form(TaskView task) {
    return rule(task)
        .map(rule -> BallotForms.json(task.formId(), rule, ballots.options(rule.roundId())));
  }

  private Optional<BallotRule> rule(TaskView task) {
    return task.roundId() == null ? Optional.empty() : ballots.find(task.roundId());
  }

  Map<String, Object> prefill(TaskView task) {
    return rule(task)
        .filter(rule -> rule.secret() && rule.changeable())
        .map(rule -> Map.<String, Object>of(BallotForms.TOKEN, papers.newToken()))
        .orElse(Map.of());
  }

  Map<String, Refusal> faults(TaskView task, Answers known) {
    Optional<BallotRule> found = rule(task);
    if (found.isEmpty()) {
      return Map.of();
    }
    BallotRule rule = found.get();
    List<Option> options = ballots.options(rule.roundId());
    try {
      PaperCheck.of(rule, options).read(BallotForms.marked(rule, options, known).marks());
      return Map.of();
    } catch (Refusal fault) {
      return Map.of(BallotForms.mainField(rule.method()), fault);
    }
  }

  boolean isChangeable(long roundId) {
    return ballots.find(roundId).filter(BallotRule::changeable).isPresent();
  }

  void answer(Submission submission, long roundId) {
    BallotRule rule = ballots.rule(roundId);
    List<Option> options = ballots.options(roundId);
    papers.write(
        rule,
        options,
        submission.actor().accountId(),
        BallotForms.marked(rule, options, submission.answers()),
        submission.at());
  }

  Optional<Section> receipt(long roundId, Viewer viewer) {
    return views
        .receipt(roundId, viewer)
        .map(receipt -> new Section("receipt", "ballot/receipt.ftlh", receipt, 1, true));
  }
}

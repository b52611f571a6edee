package org.gongshang.need;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Urgency;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/**
 * The clerk accepts a need, rejects it with a reason or asks for what is missing; the requester
 * gets the answer.
 */
@Component(ScreenNeed.FORM)
@Way("need RECEIVED > ACCEPTED : screening=accepted, needOutcome=accepted, category=?, urgency=?")
@Way("need RECEIVED; question NONE|OPEN > ASKED : screening=supplement, needOutcome=supplement")
@Way("need RECEIVED > REJECTED : screening=rejected, needOutcome=rejected")
class ScreenNeed implements TaskAction {

  static final String FORM = "need-screen";

  private final Needs needs;
  private final Questions questions;
  private final Matters matters;

  ScreenNeed(Needs needs, Questions questions, Matters matters) {
    this.needs = needs;
    this.questions = questions;
    this.matters = matters;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Matter matter = matters.get(task.matterNumber());
    Map<String, Object> values = new HashMap<>();
    values.put("title", matter.title());
    values.put("urgency", matter.urgency().key());
    if (matter.category() != null) {
      values.put("category", matter.category());
    }
    return values;
  }

  /** Each keeps the name that was given it. */
  @Override
  public Optional<Set<String>> inBatch() {
    return Optional.of(Set.of("title"));
  }

  /** Who wrote down what somebody else said has nobody to ask but themselves. */
  @Override
  public Map<String, Set<String>> withheld(TaskView task) {
    return needs.canAsk(task.matterNumber()) ? Map.of() : Map.of("screening", Set.of("supplement"));
  }

  @Override
  public List<String> outcome() {
    return List.of("screening");
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    MatterNumber matter = submission.matter();
    long by = submission.actor().accountId();
    Instant at = submission.at();
    matters.retitle(matter, answers.text("title"));
    String screening = answers.text("screening");
    switch (screening) {
      case "accepted" -> accept(matter, answers, by, at);
      case "supplement" -> questions.ask(matter, answers.text("question"), by, at);
      default -> needs.reject(matter, answers.text("reason"), answers.text("reply"), by, at);
    }
    return outcome(screening, answers);
  }

  private void accept(MatterNumber matter, Answers answers, long by, Instant at) {
    needs.accept(matter, answers.text("reply"), by, at);
    matters.classify(matter, answers.text("category"), Urgency.of(answers.text("urgency")));
  }

  private static Map<String, Object> outcome(String screening, Answers answers) {
    return screening.equals("accepted")
        ? Map.of(
            "screening",
            screening,
            "needOutcome",
            screening,
            "category",
            answers.text("category"),
            "urgency",
            answers.text("urgency"))
        : Map.of("screening", screening, "needOutcome", screening);
  }
}

package org.gongshang.need;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshang.Refusal;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Mode;
import org.gongshang.workflow.Return;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Urgency;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk confirms or changes what the rules advise: who does it, and at which level. */
@Component("need-classify")
@Way("need ACCEPTED : classification=classified, mode=?, level=?, lacking=?")
@Way("need ACCEPTED > RECEIVED : classification=returned")
class ClassifyNeed implements TaskAction {

  private static final String CONCLUSION = "conclusion";

  private final Needs needs;
  private final Matters matters;
  private final Regions regions;

  ClassifyNeed(Needs needs, Matters matters, Regions regions) {
    this.needs = needs;
    this.matters = matters;
    this.regions = regions;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Map<String, Object> advised = new HashMap<>();
    advised.put(CONCLUSION, "classified");
    if (task.variables().get("mode") instanceof String mode) {
      advised.put("mode", mode);
    }
    if (task.variables().get("level") instanceof Number level) {
      advised.put("level", String.valueOf(level.intValue()));
    }
    return advised;
  }

  /** Needs that are alike: what is typed counts for each, whatever the rules advise. */
  @Override
  public Optional<Set<String>> inBatch() {
    return Optional.of(Set.of());
  }

  @Override
  public List<String> outcome() {
    return List.of("mode", "level", CONCLUSION, "returnReason");
  }

  @Override
  public Optional<Return> returned(Answers answers) {
    return answers.says(CONCLUSION, "returned")
        ? Optional.of(new Return(ScreenNeed.FORM, answers.text("returnReason")))
        : Optional.empty();
  }

  @Override
  public Map<String, Refusal> faults(TaskView task, Answers known) {
    return known
        .optionalText("level")
        .filter(level -> urgency(task) == Urgency.EMERGENCY)
        .flatMap(level -> tooLow(Integer.parseInt(level), task))
        .map(fault -> Map.of("level", fault))
        .orElse(Map.of());
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    if (answers.says(CONCLUSION, "returned")) {
      needs.reopen(submission.matter());
      return Map.of("classification", "returned");
    }
    String mode = answers.text("mode");
    int level = Integer.parseInt(answers.text("level"));
    keepScreening(submission.task());
    matters.assignMode(submission.matter(), Mode.of(mode));
    String lacking = answers.optionalText("lacking").orElse("nothing");
    return Map.of("classification", "classified", "mode", mode, "level", level, "lacking", lacking);
  }

  /** Before screening wrote both on the matter, its process alone knew them. */
  private void keepScreening(TaskView task) {
    if (matters.get(task.matterNumber()).category() == null
        && task.variables().get("category") instanceof String category
        && task.variables().get("urgency") instanceof String urgency) {
      matters.classify(task.matterNumber(), category, Urgency.of(urgency));
    }
  }

  private Urgency urgency(TaskView task) {
    return task.variables().get("urgency") instanceof String urgency
        ? Urgency.of(urgency)
        : matters.get(task.matterNumber()).urgency();
  }

  /** An emergency is not kept below the level that the rules give it to. */
  private Optional<Refusal> tooLow(int level, TaskView task) {
    int advised = task.variables().get("level") instanceof Number rule ? rule.intValue() : level;
    if (level <= advised) {
      return Optional.empty();
    }
    return regions.ancestors(matters.get(task.matterNumber()).regionId()).stream()
        .filter(above -> above.level().number() == advised)
        .findFirst()
        .map(above -> new Refusal("need.classify.emergency", above.name()));
  }
}

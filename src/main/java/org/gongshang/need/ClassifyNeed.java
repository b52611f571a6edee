package org.gongshang.need;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.gongshang.workflow.Answers;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Mode;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.TaskAction;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Urgency;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The clerk confirms or changes what the rules advise: who does it, and at which level. */
@Component("need-classify")
@Way("[category, urgency] need ACCEPTED : mode=?, level=?")
class ClassifyNeed implements TaskAction {

  private final Matters matters;

  ClassifyNeed(Matters matters) {
    this.matters = matters;
  }

  @Override
  public Map<String, Object> prefill(TaskView task) {
    Map<String, Object> advised = new HashMap<>();
    if (task.variables().get("mode") instanceof String mode) {
      advised.put("mode", mode);
    }
    if (task.variables().get("level") instanceof Number level) {
      advised.put("level", String.valueOf(level.intValue()));
    }
    return advised;
  }

  @Override
  public Map<String, Object> perform(Submission submission) {
    Answers answers = submission.answers();
    String mode = answers.text("mode");
    Map<String, Object> variables = submission.task().variables();
    matters.classify(
        submission.matter(),
        String.valueOf(variables.get("category")),
        byKey(Mode.values(), Mode::key, mode),
        byKey(Urgency.values(), Urgency::key, String.valueOf(variables.get("urgency"))));
    return Map.of("mode", mode, "level", Integer.valueOf(answers.text("level")));
  }

  private static <T> T byKey(T[] values, Function<T, String> keyOf, String key) {
    return Arrays.stream(values)
        .filter(value -> keyOf.apply(value).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown: " + key));
  }
}

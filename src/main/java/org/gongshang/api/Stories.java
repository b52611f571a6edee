package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.web.Story;
import org.gongshang.workflow.web.StoryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a matter or a session, in the caller's language. */
@Component
class Stories {

  private final Story story;

  Stories(Story story) {
    this.story = story;
  }

  /** Newest first. */
  List<TaskAnswers.StoryLine> of(String businessKey, Viewer viewer) {
    return story.of(businessKey, viewer).stream()
        .map(
            line ->
                new TaskAnswers.StoryLine(
                    line.at(), line.by(), line.text(), said(line.answers()), rule(line.basis())))
        .toList();
  }

  private static List<TaskAnswers.Said> said(List<StoryLine.Answer> answers) {
    return answers.stream()
        .map(answer -> new TaskAnswers.Said(answer.label(), answer.value()))
        .toList();
  }

  private static TaskAnswers.@Nullable Rule rule(StoryLine.@Nullable Basis basis) {
    return basis == null
        ? null
        : new TaskAnswers.Rule(
            basis.table(),
            basis.version(),
            basis.row(),
            basis.note(),
            said(basis.inputs()),
            said(basis.outputs()),
            basis.due());
  }
}

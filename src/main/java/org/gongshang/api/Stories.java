package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.web.Story;
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
            event ->
                new TaskAnswers.StoryLine(
                    event.at(),
                    event.actor(),
                    event.text(),
                    event.answers().stream()
                        .map(answer -> new TaskAnswers.Said(answer.label(), answer.value()))
                        .toList()))
        .toList();
  }
}

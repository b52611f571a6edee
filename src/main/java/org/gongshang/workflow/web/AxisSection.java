package org.gongshang.workflow.web;

import java.util.List;
import java.util.Optional;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** Above a task: why the matter was handed up or returned, and its papers. */
@Component
class AxisSection implements TaskSection {

  private static final String FORMS = "axis-";

  private final Story story;
  private final Files files;

  AxisSection(Story story, Files files) {
    this.story = story;
    this.files = files;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    if (task.matter() == null) {
      return Optional.empty();
    }
    String matter = task.matter().value();
    boolean onTheWay = task.formId().startsWith(FORMS);
    List<StoryLine> moves = story.of(matter, FORMS, viewer);
    List<StoredFile> papers = onTheWay ? files.of(matter) : List.of();
    return moves.isEmpty() && papers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("axis", "workflow/axis.ftlh", new Page(moves, papers), 2, onTheWay));
  }

  /** What the section shows, the newest move first. */
  public record Page(List<StoryLine> moves, List<StoredFile> papers) {}
}

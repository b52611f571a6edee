package org.gongshang.workflow.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongshang.Contributors;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.OpenTask;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What features show on a task's page beside its form. */
@Component
class TaskSections {

  private final Tasks tasks;
  private final Matters matters;
  private final Contributors<TaskSection> taskSections;
  private final Contributors<MatterSection> matterSections;

  TaskSections(
      Tasks tasks,
      Matters matters,
      ObjectProvider<TaskSection> taskSections,
      ObjectProvider<MatterSection> matterSections) {
    this.tasks = tasks;
    this.matters = matters;
    this.taskSections = Contributors.of(taskSections);
    this.matterSections = Contributors.of(matterSections);
  }

  /** Sections of the task come first; those of its matter follow, unless the task has its own. */
  List<Section> of(OpenTask task, Viewer viewer) {
    Map<String, Section> byKey = new LinkedHashMap<>();
    if (task.answered() && task.round() != null) {
      tasks
          .receipt(task.row().formId(), task.round().id(), viewer)
          .ifPresent(receipt -> byKey.put(receipt.key(), receipt));
    }
    Set<String> said = new HashSet<>();
    taskSections.stream()
        .forEach(
            source ->
                source
                    .section(task.view(), viewer)
                    .ifPresent(
                        section -> {
                          byKey.putIfAbsent(section.key(), section);
                          said.addAll(source.insteadOf());
                        }));
    if (task.view().matter() != null) {
      var matter = matters.get(task.view().matter());
      matterSections.stream()
          .flatMap(source -> source.section(matter, viewer).stream())
          .filter(section -> !said.contains(section.key()))
          .forEach(section -> byKey.putIfAbsent(section.key(), section));
    }
    List<Section> sections = new ArrayList<>(byKey.values());
    sections.sort(Comparator.comparingInt(Section::order));
    return sections;
  }
}

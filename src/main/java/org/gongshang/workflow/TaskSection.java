package org.gongshang.workflow;

import java.util.Optional;
import java.util.Set;
import org.gongshang.people.Viewer;

/** What a feature shows above the form of a task. */
public interface TaskSection {

  Optional<Section> section(TaskView task, Viewer viewer);

  /** Keys of the matter's sections that say the same and are left out where this one is shown. */
  default Set<String> insteadOf() {
    return Set.of();
  }
}

package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;

/** What a feature shows above the form of a task. */
public interface TaskSection {

  Optional<Section> section(TaskView task, Viewer viewer);
}

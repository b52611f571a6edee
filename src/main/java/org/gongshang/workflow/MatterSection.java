package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;

/** What a feature shows on a matter's page; unless a task section says otherwise, on tasks too. */
public interface MatterSection {

  Optional<Section> section(Matter matter, Viewer viewer);
}

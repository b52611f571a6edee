package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;

/** A stage says what an open matter waits for when that is nobody's task. */
public interface MatterPause {

  Optional<Pause> pause(Matter matter, Viewer viewer);
}

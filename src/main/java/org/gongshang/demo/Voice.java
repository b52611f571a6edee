package org.gongshang.demo;

import java.util.Map;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;

/** Says what somebody has to say before they can call a collective task done. */
interface Voice {

  default void before(InboxRow task, Viewer person) {}

  /** What they choose there, which depends on what there is to choose. */
  default Map<String, ?> says(InboxRow task, Viewer person) {
    return Map.of();
  }
}

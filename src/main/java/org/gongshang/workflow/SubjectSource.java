package org.gongshang.workflow;

import java.util.Optional;
import org.gongshang.people.Viewer;

/** Knows the subjects of one kind. */
public interface SubjectSource {

  Optional<Subject> find(String businessKey);

  /** Path of its page, told from the key alone; empty for keys of other kinds. */
  Optional<String> link(String businessKey);

  boolean maySee(Subject subject, Viewer viewer);
}

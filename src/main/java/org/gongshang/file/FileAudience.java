package org.gongshang.file;

import org.gongshang.people.Viewer;

/** Says who may open the files of a subject; implemented where subjects are known. */
public interface FileAudience {

  boolean maySee(String subject, Viewer viewer);
}

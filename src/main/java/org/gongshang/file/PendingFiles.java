package org.gongshang.file;

import java.util.Collection;
import java.util.Set;

/** Knows who has begun something to which stored files will be attached. */
public interface PendingFiles {

  /** Those among the people whose unattached files may still be needed. */
  Set<Long> among(Collection<Long> accountIds);
}

package org.gongshang.sheet;

import java.util.Set;
import org.gongshang.people.Viewer;

/**
 * The file whose rows are looked at or taken over.
 *
 * @param importId under which it is watched
 * @param options those of its kind that were chosen
 * @param by whoever uploaded it, with the rights of today
 */
public record Upload(long importId, String fileName, Set<String> options, Viewer by) {

  public Upload {
    options = Set.copyOf(options);
  }
}

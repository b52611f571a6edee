package org.gongshang.ballot;

import org.gongshang.people.Viewer;

/** Says who may enter papers from the box for the ballots that a module holds. */
public interface BallotKeeper {

  /**
   * @param businessKey of the process that holds the ballot
   */
  boolean keeps(String businessKey, Viewer viewer);
}

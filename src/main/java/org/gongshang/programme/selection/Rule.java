package org.gongshang.programme.selection;

/** By which it is decided what the budget is spent on. The same election has the same outcome. */
public interface Rule {

  /**
   * Decides.
   *
   * @param watch is told how far the work is, and may end it
   * @throws java.util.concurrent.CancellationException if the watch ended it
   */
  Outcome select(Election election, Watch watch);
}

package org.gongshang.programme.pabulib;

import java.util.List;

/** A file cannot be taken, and why: every fault that was found before the reading ended. */
public class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  Unreadable(List<Fault> faults) {
    super(faults.size() + " faults, first " + faults.get(0));
    this.faults = List.copyOf(faults);
  }

  /** In the order of lines, as far as they have one. */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}

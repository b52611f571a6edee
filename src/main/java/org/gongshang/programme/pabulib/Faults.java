package org.gongshang.programme.pabulib;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far. */
final class Faults {

  /** After so many nobody reads on. */
  static final int MOST = 100;

  private final List<Fault> found = new ArrayList<>();

  void add(long line, String key, Object... args) {
    found.add(Fault.at(line, key, args));
    if (found.size() >= MOST) {
      throw new Unreadable(found);
    }
  }

  /** After this one there is nothing more to be read. */
  Unreadable last(long line, String key, Object... args) {
    found.add(Fault.at(line, key, args));
    return new Unreadable(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Unreadable(found);
    }
  }
}

package org.gongshang.programme.pabulib;

import java.util.List;

/**
 * Cells of a file.
 *
 * @param number of the line on which they begin, counted from 1
 */
record Line(long number, List<String> cells) {

  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  /** A line's only text; empty if there is more. */
  String only() {
    boolean alone = cells.stream().skip(1).allMatch(String::isEmpty);
    return alone ? cells.get(0) : "";
  }
}

package org.gongshang.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row before its columns are known.
 *
 * @param faults by position of the cell: keys of messages
 */
record RawRow(int line, List<String> cells, Map<Integer, String> faults) {

  boolean isEmpty() {
    return faults.isEmpty() && cells.stream().allMatch(String::isEmpty);
  }
}

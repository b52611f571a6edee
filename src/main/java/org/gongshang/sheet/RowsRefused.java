package org.gongshang.sheet;

import java.util.List;
import java.util.Map;

/** Some rows of a chunk cannot be taken over after all: nothing of the chunk is, until they go. */
public class RowsRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<Integer, List<Problem>> problems;

  /**
   * @param problems by line
   */
  public RowsRefused(Map<Integer, List<Problem>> problems) {
    super(problems.size() + " rows");
    this.problems = Map.copyOf(problems);
  }

  Map<Integer, List<Problem>> problems() {
    return problems;
  }
}

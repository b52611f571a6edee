package org.gongshang.sheet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one file may hold. */
@Component
public class ImportLimits {

  private final int rows;
  private final int megabytes;

  ImportLimits(
      @Value("${gongshang.import.rows:100000}") int rows,
      @Value("${gongshang.import.megabytes:30}") int megabytes) {
    this.rows = rows;
    this.megabytes = megabytes;
  }

  public int rows() {
    return rows;
  }

  public int megabytes() {
    return megabytes;
  }

  long bytes() {
    return (long) megabytes << 20;
  }
}

package org.gongshang.sheet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one file may hold. */
@Component
public record ImportLimits(
    @Value("${gongshang.import.rows:100000}") int rows,
    @Value("${gongshang.import.megabytes:30}") int megabytes) {

  long bytes() {
    return (long) megabytes << 20;
  }
}

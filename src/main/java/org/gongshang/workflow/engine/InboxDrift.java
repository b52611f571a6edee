package org.gongshang.workflow.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Compares the inbox with the engine's open tasks. The metric {@code gongshang.inbox.drift} is the
 * number of tasks that only one of them has; it is 0 while all is well.
 */
@Component
class InboxDrift {

  private final RegisterMapper mapper;

  InboxDrift(RegisterMapper mapper, MeterRegistry metrics) {
    this.mapper = mapper;
    Gauge.builder("gongshang.inbox.drift", this, InboxDrift::count)
        .description("Tasks that only the inbox or only the engine has")
        .register(metrics);
  }

  int count() {
    return mapper.tasksWithoutRow() + mapper.rowsWithoutTask();
  }
}

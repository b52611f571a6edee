package org.gongshang.workflow.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Compares the inbox with the engine's open tasks. The metric {@code gongshang.inbox.drift} is the
 * number of tasks that only one of them has, that they tell differently, that address others than
 * their roles and rolls say or that lists would sort and filter by something else; it is 0 while
 * all is well.
 */
@Component
class InboxDrift {

  private final RegisterMapper mapper;

  InboxDrift(RegisterMapper mapper, MeterRegistry metrics) {
    this.mapper = mapper;
    Gauge.builder("gongshang.inbox.drift", this, InboxDrift::count)
        .description("Tasks on which the inbox and the engine disagree")
        .register(metrics);
  }

  int count() {
    return mapper.tasksWithoutRow()
        + mapper.rowsWithoutTask()
        + mapper.rowsThatDiffer()
        + mapper.audiencesThatDiffer()
        + mapper.rowsAddressedWrongly();
  }
}

package org.gongshang.workflow;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whose time is running out or has run out. */
@Component
public class ClockWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final int AT_ONCE = 200;

  private final InboxMapper mapper;
  private final TaskReminder reminder;
  private final Clock clock;

  ClockWatch(InboxMapper mapper, TaskReminder reminder, Clock clock) {
    this.mapper = mapper;
    this.reminder = reminder;
    this.clock = clock;
  }

  /** Some at a time, so that whatever ended together does not hold up everything else. */
  @Scheduled(cron = "${gongshang.watch}")
  void look() {
    lookAtSome();
  }

  /** Reminds of everything that is due by now. */
  public void run() {
    while (lookAtSome() > 0) {
      // a task may have more than one reminder due
    }
  }

  /** Returns of how many tasks somebody was reminded. */
  private int lookAtSome() {
    List<String> tasks = mapper.watched(clock.instant(), AT_ONCE);
    int reminded = 0;
    for (String task : tasks) {
      try {
        reminded += reminder.remind(task) ? 1 : 0;
      } catch (RuntimeException broken) {
        LOG.error("nobody was reminded of task {}", task, broken);
      }
    }
    return reminded;
  }
}

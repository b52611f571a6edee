package org.gongshang.workflow;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a matter without being of its regions, its unit or those who asked. */
@Component
public class MatterReaders {

  /** Somebody was given a task of the matter. */
  private static final String TASK = "task";

  private final MatterMapper mapper;
  private final Clock clock;

  MatterReaders(MatterMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Whoever is to do something about a matter may read it from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forTask(InboxRow task, String holder, long by) {
    mapper.insertReader(task.subjectKey(), holder, TASK, by, clock.instant());
  }
}

package org.gongshang.workflow;

import java.util.Arrays;
import java.util.List;
import org.gongshang.people.Role;
import org.gongshang.region.Leaving;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks go where what they are about goes: to the same roles there, and nobody has them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TasksAtRegion {

  static final List<String> COVERING =
      Arrays.stream(Role.values()).filter(Role::coversBelow).map(Role::key).toList();

  private final AtRegionMapper mapper;

  TasksAtRegion(AtRegionMapper mapper) {
    this.mapper = mapper;
  }

  /** Those of something that is no matter. */
  public void follow(String businessKey, Leaving leaving) {
    lock(businessKey, leaving);
    go(businessKey, leaving);
  }

  /** Who finishes one of them now is waited for; who comes later finds it at its new region. */
  void lock(@Nullable String subject, Leaving leaving) {
    mapper.lockTasks(leaving.from().id(), subject);
  }

  /**
   * @param subject null for all matters of the region
   */
  void go(@Nullable String subject, Leaving leaving) {
    long from = leaving.from().id();
    long to = leaving.to().id();
    mapper.deleteAbove(from, subject);
    mapper.readdressOwn(from, to, subject);
    mapper.addressAbove(from, to, leaving.line(), COVERING, subject);
    mapper.releaseTasks(from, subject);
    mapper.releaseSteps(from, subject);
    mapper.placeTasks(from, to, subject);
  }
}

package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import org.gongshang.message.Messages;
import org.gongshang.region.Leaving;
import org.gongshang.region.Moving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open matters go on when their region is closed or moved: those who have their tasks, those who
 * watch over them and those who asked learn of it at once, in few statements however many they are.
 */
@Component
@Order(1)
@Transactional(propagation = Propagation.MANDATORY)
class MattersAtRegion implements StandsAtRegion {

  private static final String CLOSED = "regionClosed";
  private static final String LEFT = "regionLeft";
  private static final String MOVED = "regionMoved";

  private final AtRegionMapper mapper;
  private final TasksAtRegion tasks;
  private final Messages messages;

  MattersAtRegion(AtRegionMapper mapper, TasksAtRegion tasks, Messages messages) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.messages = messages;
  }

  @Override
  public String kind() {
    return "matter";
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public int count(long regionId) {
    return mapper.count(regionId);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean asksWhenMoved() {
    return true;
  }

  @Override
  public void closed(Leaving leaving) {
    handOver(leaving, CLOSED);
  }

  @Override
  public void leftBehind(Leaving leaving) {
    handOver(leaving, LEFT);
  }

  /** From here on the matters belong to the other region, and so does what is to do about them. */
  private void handOver(Leaving leaving, String reason) {
    long from = leaving.from().id();
    long to = leaving.to().id();
    // who works on one of them now is waited for; who comes later finds it at its new region
    if (mapper.lockMatters(from).isEmpty()) {
      return;
    }
    tasks.lock(null, leaving);
    String args = Particulars.json(leaving.from().name(), leaving.to().name());
    mapper.tellHistory(from, leaving.at(), leaving.by(), "event." + reason, args);
    tell(mapper.requesters(from), reason, leaving.from().name(), leaving.to().name());
    mapper.leaveOwner(from);
    mapper.insertOwner(from, to, leaving.at(), reason, leaving.by());
    tasks.go(null, leaving);
    mapper.place(from, to);
  }

  @Override
  public void moved(Moving moving) {
    for (int level = 0; level < moving.oldLine().size(); level++) {
      long was = moving.oldLine().get(level);
      long is = moving.newLine().get(level);
      if (was != is) {
        mapper.readdressAbove(was, is, moving.path(), TasksAtRegion.COVERING);
      }
    }
    String region = moving.region().name();
    Instant at = moving.at();
    String args = Particulars.json(region, moving.parent().name());
    mapper.tellHistoryBelow(moving.path(), at, moving.by(), "event." + MOVED, args);
    tell(mapper.requestersBelow(moving.path()), MOVED, region, moving.parent().name());
  }

  private void tell(List<AtRegionMapper.Asked> requesters, String reason, String... words) {
    messages.tellEach(
        "message." + reason,
        requesters.stream()
            .map(
                asked ->
                    new Messages.Told(
                        asked.accountId(),
                        List.of(asked.title(), words[0], words[1]),
                        "/matters/" + asked.number()))
            .toList());
  }
}

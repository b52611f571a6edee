package org.gongshang.programme.annual;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.gongshang.workflow.TasksAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who proposes, votes and decides belongs to the region, so it stays until that is over; the year
 * in which the projects are carried out is then looked after by whoever takes over.
 */
@Component
@Order(10)
class ProgrammesAtRegion implements StandsAtRegion {

  private static final int NAMED = 5;

  private final ProgrammeMapper mapper;
  private final Programmes programmes;
  private final TasksAtRegion tasks;
  private final Accounts accounts;

  ProgrammesAtRegion(
      ProgrammeMapper mapper, Programmes programmes, TasksAtRegion tasks, Accounts accounts) {
    this.mapper = mapper;
    this.programmes = programmes;
    this.tasks = tasks;
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return "programme";
  }

  @Override
  public int count(long regionId) {
    return mapper.unfinished(regionId).size();
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<Programme> open =
        mapper.unfinished(regionId).stream().filter(each -> !each.state().isUnderWay()).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    String named =
        open.stream().limit(NAMED).map(Programme::title).collect(Collectors.joining("；"));
    return List.of(new Refusal("annual.region.unfinished", open.size(), named));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void closed(Leaving leaving) {
    mapper.unfinished(leaving.from().id()).forEach(each -> handOver(each.number(), leaving));
  }

  private void handOver(String number, Leaving leaving) {
    Programme held = programmes.lock(number);
    long to = leaving.to().id();
    mapper.handOver(number, to, mapper.lastOrdinal(to, held.forYear()) + 1);
    tasks.follow(number, leaving);
    TreeSet<Long> people = new TreeSet<>(accounts.holders(Role.CLERK, to));
    people.addAll(accounts.holders(Role.CONVENER, to));
    programmes.tell(
        List.copyOf(people),
        held,
        "annual.message.handedOver",
        List.of(held.title(), leaving.from().name(), leaving.to().name()));
  }
}

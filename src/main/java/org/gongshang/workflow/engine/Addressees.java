package org.gongshang.workflow.engine;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.Subjects;
import org.springframework.stereotype.Component;

/** Whom a task addresses: the holders that its roles resolve to, and who still has to answer. */
@Component
class Addressees {

  private final RegisterMapper mapper;
  private final Matters matters;
  private final Rounds rounds;
  private final Regions regions;
  private final Subjects subjects;

  Addressees(
      RegisterMapper mapper, Matters matters, Rounds rounds, Regions regions, Subjects subjects) {
    this.mapper = mapper;
    this.matters = matters;
    this.rounds = rounds;
    this.regions = regions;
    this.subjects = subjects;
  }

  /** Of a task that begins: nobody can have passed it on yet. */
  Holders ofNew(TaskEntity task, InboxRow row) {
    return of(task, row, role -> Optional.empty());
  }

  Holders of(TaskEntity task, InboxRow row) {
    return of(task, row, role -> passed(role, row));
  }

  private Holders of(TaskEntity task, InboxRow row, Function<Role, Optional<String>> passed) {
    Holders holders = new Holders(new TreeSet<>(), new TreeSet<>());
    for (IdentityLink link : task.getCandidates()) {
      if (link.getGroupId() != null) {
        Role role = Role.of(link.getGroupId());
        resolve(role, row, passed.apply(role), holders);
      }
    }
    if (row.roundId() != null) {
      rounds.unanswered(row.roundId()).forEach(member -> holders.own.add(Rights.person(member)));
    }
    holders.above.removeAll(holders.own);
    return holders;
  }

  Holders of(Role role, InboxRow row) {
    Holders holders = new Holders(new TreeSet<>(), new TreeSet<>());
    resolve(role, row, passed(role, row), holders);
    holders.above.removeAll(holders.own);
    return holders;
  }

  private Optional<String> passed(Role role, InboxRow row) {
    return Optional.ofNullable(mapper.passedTo(row.taskId(), role.key()));
  }

  private void resolve(Role role, InboxRow row, Optional<String> passed, Holders holders) {
    holders.own.add(passed.orElseGet(() -> office(role, row)));
    if (role.coversBelow()) {
      regions.ancestors(row.regionId()).stream()
          .map(Region::id)
          .filter(ancestor -> ancestor != row.regionId())
          .forEach(ancestor -> holders.above.add(Rights.atRegion(role, ancestor)));
    }
  }

  private String office(Role role, InboxRow row) {
    Optional<Long> unit = role == Role.UNIT ? responsibleUnit(row) : Optional.empty();
    return unit.map(organisation -> Rights.atOrganisation(role, organisation))
        .or(() -> ownCouncil(role, row).map(council -> Rights.inCouncil(role, council)))
        .orElseGet(() -> Rights.atRegion(role, row.regionId()));
  }

  private Optional<Long> ownCouncil(Role role, InboxRow row) {
    return role == Role.CONVENER
        ? subjects.find(row.businessKey()).map(Subject::councilId)
        : Optional.empty();
  }

  private Optional<Long> responsibleUnit(InboxRow row) {
    return Optional.ofNullable(row.matter()).flatMap(matters::find).map(Matter::responsibleUnit);
  }

  /**
   * @param own at the task's own region
   * @param above at regions above it, whose roles cover it
   */
  record Holders(Set<String> own, Set<String> above) {}
}

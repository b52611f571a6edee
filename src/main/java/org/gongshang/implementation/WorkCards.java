package org.gongshang.implementation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongshang.people.Privacy;
import org.gongshang.people.Viewer;
import org.gongshang.project.Projects;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the work on a matter for its page. */
@Component
class WorkCards {

  private final ImplementationMapper mapper;
  private final ImplementationRules rules;
  private final Projects projects;
  private final WorkEntries entries;
  private final Discretion discretion;
  private final Clock clock;

  WorkCards(
      ImplementationMapper mapper,
      ImplementationRules rules,
      Projects projects,
      WorkEntries entries,
      Discretion discretion,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.projects = projects;
    this.entries = entries;
    this.discretion = discretion;
    this.clock = clock;
  }

  Optional<WorkCard> of(Matter matter, Viewer viewer) {
    return mapper
        .newest(matter.number())
        // while it is planned anew there is nothing to carry out
        .filter(work -> projects.findCommitment(matter.number()).isPresent())
        .map(work -> card(work, discretion.readsPhones(matter, viewer)));
  }

  private WorkCard card(Implementation work, boolean phone) {
    MatterNumber matter = work.matter();
    List<Report> reports = mapper.reports(matter);
    Yuan spent = reports.isEmpty() ? Yuan.ZERO : reports.get(0).spent();
    Yuan cost = work.finalCost();
    Spending spending =
        new Spending(cost == null ? spent : cost, projects.commitment(matter).budget());
    WorkEntries.Written written = entries.of(matter, reports);
    return new WorkCard(
        work.round(),
        work.state().name().toLowerCase(Locale.ROOT),
        work.deadline(),
        work.contact(),
        phone(work.phone(), phone),
        reports.stream()
            .filter(report -> report.round() == work.round())
            .findFirst()
            .map(Report::percent)
            .orElse(null),
        spending.spent().amount(),
        spending.budget().amount(),
        spending.percent(),
        cost == null && spending.isNear(rules.warnPercent()),
        cost == null ? null : cost.amount(),
        stones(work),
        written.reports(),
        written.inspections(),
        written.acceptances());
  }

  private List<WorkCard.Stone> stones(Implementation work) {
    LocalDate today = LocalDate.now(clock);
    return mapper.milestones(work.matter()).stream()
        .map(stone -> stone(stone, work, today))
        .toList();
  }

  private WorkCard.Stone stone(RoundMilestone stone, Implementation work, LocalDate today) {
    Instant reachedAt = stone.reachedAt();
    LocalDate reachedOn =
        reachedAt == null ? null : LocalDate.ofInstant(reachedAt, clock.getZone());
    boolean running = stone.round() == work.round() && work.state() == WorkState.WORKING;
    boolean late =
        reachedOn == null
            ? running && stone.dueOn().isBefore(today)
            : reachedOn.isAfter(stone.dueOn());
    return new WorkCard.Stone(stone.round(), stone.name(), stone.dueOn(), reachedOn, late);
  }

  private static @Nullable String phone(@Nullable String phone, boolean open) {
    return phone == null || open ? phone : Privacy.phone(phone);
  }
}

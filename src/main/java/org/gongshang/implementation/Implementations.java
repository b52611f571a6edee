package org.gongshang.implementation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.project.Projects;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work on matters, round by round. Called within the transaction of the task. */
@Component
@EnableConfigurationProperties(ImplementationRules.class)
public class Implementations {

  private final ImplementationMapper mapper;
  private final Projects projects;
  private final Clock clock;

  Implementations(ImplementationMapper mapper, Projects projects, Clock clock) {
    this.mapper = mapper;
    this.projects = projects;
    this.clock = clock;
  }

  /** Makes a further round ready, with the deadline that the rectification plan promised. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void prepare(MatterNumber matter, @Nullable LocalDate deadline) {
    int rounds = mapper.newest(matter).map(Implementation::round).orElse(0);
    mapper.insert(matter, rounds + 1, deadline, clock.instant());
  }

  /** What the accepted work came to; empty while nothing is accepted. */
  public Optional<WorkResult> result(MatterNumber matter) {
    return mapper
        .newest(matter)
        .filter(work -> work.finalCost() != null)
        .flatMap(work -> result(work, mapper.acceptances(matter)));
  }

  private Optional<WorkResult> result(Implementation work, List<Acceptance> acceptances) {
    Yuan finalCost = work.finalCost();
    if (acceptances.isEmpty() || finalCost == null) {
      return Optional.empty();
    }
    var commitment = projects.commitment(work.matter());
    return Optional.of(
        new WorkResult(
            commitment.name(),
            commitment.unit(),
            commitment.budget().full(),
            finalCost.full(),
            acceptances.get(0).acceptedAt(),
            work.round()));
  }

  /** Opens the round that was prepared, or the first or an unplanned one with its deadline. */
  @Transactional(propagation = Propagation.MANDATORY)
  void open(MatterNumber matter) {
    Optional<Implementation> newest = mapper.newest(matter);
    if (newest.isEmpty()) {
      prepare(matter, projects.commitment(matter).deadline());
    } else if (newest.get().state() == WorkState.DELIVERED) {
      prepare(matter, null);
    }
    Implementation opened = get(matter).open();
    // planned anew since a unit gave it back
    save(opened.hasBegun() ? opened : opened.due(projects.commitment(matter).deadline()));
  }

  /** Whether something has been done already, so that no unit can give it back. */
  boolean hasBegun(MatterNumber matter) {
    return get(matter).hasBegun();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void returnToPlan(MatterNumber matter) {
    save(get(matter).giveBack());
    projects.returnToPlan(matter);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void plan(
      MatterNumber matter,
      Milestones milestones,
      String contact,
      String phone,
      long by,
      Instant at) {
    Implementation planned = get(matter).plan(contact, phone);
    Refusal.throwIfAny(List.copyOf(faults(planned, milestones).values()));
    mapper.insertMilestones(planned.id(), milestones.list(), by, at);
    save(planned);
  }

  Map<String, Refusal> faults(MatterNumber matter, Milestones milestones) {
    return faults(get(matter), milestones);
  }

  private Map<String, Refusal> faults(Implementation work, Milestones milestones) {
    return milestones.faults(LocalDate.now(clock), work.deadline());
  }

  /** What is wrong with an amount spent so far; null where nothing is. */
  @Nullable Refusal fault(MatterNumber matter, BigDecimal spent) {
    try {
      return Spending.fault(Yuan.entered(spent), projects.commitment(matter).budget());
    } catch (Refusal noAmount) {
      return noAmount;
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void report(MatterNumber matter, NewReport report) {
    Implementation reported = get(matter).report(report.workFinished());
    Spending.within(report.spent(), projects.commitment(matter).budget());
    Refusal early = NewReport.fault(report.workFinished(), report.percent());
    if (early != null) {
      throw early;
    }
    mapper.insertReport(reported.id(), report);
    long id = mapper.newestReport(reported.id());
    if (!report.photos().isEmpty()) {
      mapper.insertReportPhotos(id, report.photos());
    }
    reach(reported, report, id);
    save(reported);
  }

  /** Finished work has reached whatever was still ahead. */
  private void reach(Implementation work, NewReport report, long reportId) {
    List<Integer> reached =
        report.workFinished()
            ? mapper.ahead(work.id()).stream().map(Milestone::number).toList()
            : report.reached();
    if (!reached.isEmpty()) {
      mapper.reach(work.id(), reached, reportId);
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void inspect(
      MatterNumber matter,
      InspectionResult result,
      String findings,
      List<Long> photos,
      long by,
      Instant at) {
    Implementation inspected = get(matter).inspect();
    mapper.insertInspection(inspected.id(), result, findings, by, at);
    if (!photos.isEmpty()) {
      mapper.insertInspectionPhotos(mapper.newestInspection(inspected.id()), photos);
    }
    save(inspected);
  }

  /** What was found stays in the story; it is no longer what the acceptance goes by. */
  @Transactional(propagation = Propagation.MANDATORY)
  void takeBackInspection(MatterNumber matter) {
    Implementation again = get(matter).takeBackInspection();
    long inspection = mapper.newestInspection(again.id());
    mapper.deleteInspectionPhotos(inspection);
    mapper.deleteInspection(inspection);
    save(again);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void accept(MatterNumber matter, Yuan finalCost, long by, Instant at) {
    Spending.within(finalCost, projects.commitment(matter).budget());
    Implementation accepted = get(matter).accept(finalCost);
    mapper.insertAcceptance(accepted.id(), Verdict.PASSED, null, by, at);
    save(accepted);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void fail(MatterNumber matter, String reason, long by, Instant at) {
    Implementation failed = get(matter).redo();
    mapper.insertAcceptance(failed.id(), Verdict.FAILED, reason, by, at);
    save(failed);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void deliver(MatterNumber matter) {
    save(get(matter).deliver());
  }

  private Implementation get(MatterNumber matter) {
    return mapper
        .newest(matter)
        .orElseThrow(() -> new IllegalStateException("no work on " + matter));
  }

  private void save(Implementation implementation) {
    if (mapper.update(implementation) == 0) {
      throw new Refusal("implementation.stale");
    }
  }
}

package org.gongshang.project;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.people.Delegations;
import org.gongshang.resource.Organisations;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projects: planned, decided on and committed. Called within the transaction of the task. */
@Component
@EnableConfigurationProperties(ProjectRules.class)
public class Projects {

  private final ProjectMapper mapper;
  private final ProjectRules rules;
  private final Matters matters;
  private final Organisations organisations;
  private final Delegations delegations;
  private final Clock clock;

  Projects(
      ProjectMapper mapper,
      ProjectRules rules,
      Matters matters,
      Organisations organisations,
      Delegations delegations,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.matters = matters;
    this.organisations = organisations;
    this.delegations = delegations;
    this.clock = clock;
  }

  /** A matter has one project: opened again, it stays what it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  void open(MatterNumber matter) {
    if (mapper.of(matter).isEmpty()) {
      mapper.insert(matter, clock.instant());
    }
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void submit(MatterNumber matter, PlanDraft draft, long by, Instant at) {
    Refusal.throwIfAny(List.copyOf(faults(PlanFigures.of(draft)).values()));
    organisations.offered(draft.unitId(), matters.get(matter).regionId());
    Project submitted = get(matter).submit(by);
    mapper.insertPlan(
        submitted.id(),
        new Plan(
            submitted.plans(),
            draft.name(),
            draft.projectClass(),
            draft.content(),
            draft.budget(),
            draft.funding(),
            draft.unitId(),
            draft.deadline(),
            by,
            at));
    save(submitted);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void returnToDeliberation(MatterNumber matter) {
    save(get(matter).returnToDeliberation());
  }

  /** Whoever planned it takes the plan back before the approver has looked at it. */
  @Transactional(propagation = Propagation.MANDATORY)
  void takeBack(MatterNumber matter) {
    save(get(matter).takeBack());
  }

  /** The responsible unit has sent it back before anything was done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void returnToPlan(MatterNumber matter) {
    save(get(matter).returnToPlan());
  }

  /** What is wrong with a plan, by field of the form. */
  Map<String, Refusal> faults(PlanFigures plan) {
    Map<String, Refusal> faults = new LinkedHashMap<>();
    for (PlanRule rule : PlanRule.values()) {
      rule.fault(plan, rules, LocalDate.now(clock))
          .ifPresent(fault -> faults.putIfAbsent(rule.field(), fault));
    }
    return faults;
  }

  /** Nobody decides on an own plan: nor for somebody, nor somebody for whoever planned it. */
  Optional<Refusal> barred(MatterNumber matter, long by) {
    return mapper
        .newestPlan(matter)
        .filter(plan -> delegations.share(plan.plannedBy(), by))
        .map(plan -> new Refusal("project.ownPlan"));
  }

  /** Returns who had planned it. */
  @Transactional(propagation = Propagation.MANDATORY)
  long decide(
      MatterNumber matter, Approval approval, @Nullable String reason, long by, Instant at) {
    Project submitted = get(matter);
    Project decided = submitted.decide(approval, by);
    Optional<Refusal> barred = barred(matter, by);
    if (barred.isPresent()) {
      throw barred.get();
    }
    if (approval == Approval.APPROVED && !plan(matter).deadline().isAfter(LocalDate.now(clock))) {
      throw new Refusal("project.deadline.passed", plan(matter).deadline());
    }
    mapper.insertDecision(decided, approval, reason, by, at);
    save(decided);
    return plan(matter).plannedBy();
  }

  /** Makes the approved plan's unit responsible for the matter; returns the unit. */
  @Transactional(propagation = Propagation.MANDATORY)
  long commit(MatterNumber matter) {
    Commitment commitment = commitment(matter);
    matters.assignUnit(matter, commitment.unitId());
    matters.note(
        matter,
        null,
        "project.event.committed",
        commitment.name(),
        commitment.budget().amount(),
        commitment.unit(),
        commitment.deadline());
    return commitment.unitId();
  }

  /** The approved plan; without one there is nothing to carry out. */
  public Commitment commitment(MatterNumber matter) {
    return findCommitment(matter)
        .orElseThrow(() -> new IllegalStateException("no approved project for " + matter));
  }

  public Optional<Commitment> findCommitment(MatterNumber matter) {
    return mapper
        .of(matter)
        .filter(project -> project.state() == ProjectState.APPROVED)
        .map(project -> plan(matter))
        .map(this::commitment);
  }

  private Commitment commitment(Plan plan) {
    return new Commitment(
        plan.name(),
        plan.budget(),
        plan.unitId(),
        organisations.get(plan.unitId()).name(),
        plan.deadline());
  }

  private Plan plan(MatterNumber matter) {
    return mapper
        .newestPlan(matter)
        .orElseThrow(() -> new IllegalStateException("no plan for " + matter));
  }

  private Project get(MatterNumber matter) {
    return mapper
        .of(matter)
        .orElseThrow(() -> new IllegalStateException("no project for " + matter));
  }

  private void save(Project project) {
    if (mapper.update(project) == 0) {
      throw new Refusal("project.stale");
    }
  }
}

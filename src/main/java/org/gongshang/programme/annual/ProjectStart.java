package org.gongshang.programme.annual;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongshang.need.Chosen;
import org.gongshang.need.Needs;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes matters of what was selected. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProjectStart {

  private final ProgrammeMapper mapper;
  private final ProposalMapper proposals;
  private final Programmes programmes;
  private final Needs needs;
  private final Matters matters;
  private final Clock clock;

  ProjectStart(
      ProgrammeMapper mapper,
      ProposalMapper proposals,
      Programmes programmes,
      Needs needs,
      Matters matters,
      Clock clock) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.programmes = programmes;
    this.needs = needs;
    this.matters = matters;
    this.clock = clock;
  }

  /** When the projects are looked at. */
  record Looks(Instant midYear, Instant yearEnd) {}

  /** Starts each of them once; returns when they are to be looked at. */
  Looks start(String number) {
    Programme programme =
        programmes.lock(number).moved(ProgrammeState.NOTICE, ProgrammeState.RUNNING);
    proposals.of(number).stream()
        .filter(Proposal::isSelected)
        .forEach(each -> start(programme, each));
    programmes.save(programme);
    return new Looks(begin(number, CalendarStage.CHECK), begin(number, CalendarStage.EVALUATE));
  }

  private void start(Programme programme, Proposal proposal) {
    MatterNumber matter =
        needs.choose(
            new Chosen(
                programme.regionId(), proposal.title(), proposal.body(), proposal.proposedBy()));
    matters.note(matter, null, "annual.event.started", programme.title(), programme.number());
    programmes.save(proposal.started(matter.value()));
    programmes.tellProposer(proposal, "annual.message.started", matter.value());
  }

  private Instant begin(String number, CalendarStage stage) {
    List<PlannedStage> stages = mapper.stages(number);
    return stages.stream()
        .filter(each -> each.stage() == stage)
        .findFirst()
        .map(each -> each.fromDay().atStartOfDay(clock.getZone()).toInstant())
        .orElseThrow(() -> new IllegalStateException(number + " has no " + stage));
  }
}

package org.gongshang.programme.annual;

import java.time.Clock;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How projects stand in the middle and at the end of the year. */
@Component
@Transactional
public class ReportDesk {

  private final ProposalActs acts;
  private final ProposalMapper mapper;
  private final Reports reports;
  private final ProgrammeRights rights;
  private final Clock clock;

  ReportDesk(
      ProposalActs acts,
      ProposalMapper mapper,
      Reports reports,
      ProgrammeRights rights,
      Clock clock) {
    this.acts = acts;
    this.mapper = mapper;
    this.reports = reports;
    this.rights = rights;
    this.clock = clock;
  }

  /** What a clerk reports of a project in the middle and at the end of the year. */
  public String report(Viewer viewer, String number, long id, ReportForm form, String key) {
    return acts.on(
        viewer,
        number,
        id,
        key,
        Act.of("programme report", number, "" + id, form.toString()),
        (programme, proposal) -> rights.clerk(viewer, programme.regionId()),
        (programme, proposal) -> {
          if (!proposal.isSelected()) {
            throw new Refusal("annual.moved");
          }
          CalendarStage stage = reported(programme);
          form.demandCurrent(stage, reports.of(number, stage).get(id));
          long by = rights.actor(viewer, programme.regionId());
          mapper.saveReport(form.read(proposal, stage, by, clock.instant()));
        });
  }

  /** Which part of the year is reported on now. */
  private static CalendarStage reported(Programme programme) {
    if (programme.state() == ProgrammeState.RUNNING) {
      return CalendarStage.CHECK;
    }
    programme.demand(ProgrammeState.CHECKED);
    return CalendarStage.EVALUATE;
  }
}

package org.gongshang.programme.annual;

import java.util.List;

/**
 * One proposal on a page of its own.
 *
 * @param own whether the viewer made it
 */
public record ProposalPage(ProgrammePage page, ProposalLine line, boolean own) {

  public boolean withdraws() {
    return own
        && page.programme().state() == ProgrammeState.CALL
        && line.proposal().state() == ProposalState.PROPOSED;
  }

  /** What the form of the clerk is filled with. */
  public ScreeningForm screening() {
    return ScreeningForm.of(line.proposal());
  }

  public CouncilForm council() {
    return CouncilForm.of(line.proposal());
  }

  /** Which part of the year is reported on. */
  public String reported() {
    return stage().key();
  }

  private CalendarStage stage() {
    return page.programme().state() == ProgrammeState.RUNNING
        ? CalendarStage.CHECK
        : CalendarStage.EVALUATE;
  }

  public ReportForm report() {
    return ReportForm.of(stage(), stage() == CalendarStage.CHECK ? line.midYear() : line.yearEnd());
  }

  public boolean screens() {
    return page.may().clerk()
        && page.programme().state() == ProgrammeState.SCREENING
        && line.proposal().state() != ProposalState.WITHDRAWN;
  }

  public boolean settles() {
    ProposalState state = line.proposal().state();
    return page.may().convener()
        && page.programme().state() == ProgrammeState.SHORTLISTING
        && (state == ProposalState.ADMITTED
            || state == ProposalState.DROPPED
            || state == ProposalState.MERGED);
  }

  public boolean reports() {
    ProgrammeState state = page.programme().state();
    return page.may().clerk()
        && line.proposal().isSelected()
        && (state == ProgrammeState.RUNNING || state == ProgrammeState.CHECKED);
  }

  /** What it could be merged into. */
  public List<Proposal> targets() {
    return page.proposals().stream()
        .map(ProposalLine::proposal)
        .filter(each -> each.state() == ProposalState.ADMITTED)
        .filter(each -> each.id() != line.proposal().id())
        .toList();
  }
}

package org.gongshang.programme.annual;

import java.time.Clock;
import org.gongshang.people.Act;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clerk finds of a proposal. */
@Component
@Transactional
public class ScreeningDesk {

  private final ProposalActs acts;
  private final Programmes programmes;
  private final ProgrammeRights rights;
  private final Clock clock;

  ScreeningDesk(ProposalActs acts, Programmes programmes, ProgrammeRights rights, Clock clock) {
    this.acts = acts;
    this.programmes = programmes;
    this.rights = rights;
    this.clock = clock;
  }

  public String screen(Viewer viewer, String number, long id, ScreeningForm form, String key) {
    return acts.on(
        viewer,
        number,
        id,
        key,
        Act.of("programme screen", number, "" + id, form.toString()),
        (programme, proposal) -> rights.clerk(viewer, programme.regionId()),
        (programme, proposal) -> {
          Screening found = form.read();
          programme.demand(ProgrammeState.SCREENING);
          ProposalActs.current(proposal, form.version());
          if (!found.admits()) {
            programmes.demandHoldsNone(proposal);
          }
          Proposal screened =
              proposal.screened(found, rights.actor(viewer, programme.regionId()), clock.instant());
          programmes.save(screened);
          programmes.tellProposer(
              screened, "annual.message." + screened.state().key(), screened.reason());
        });
  }
}

package org.gongshang.programme.annual;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the council makes of a proposal on the list. */
@Component
@Transactional
class ShortlistDesk {

  private final ProposalActs acts;
  private final ProposalMapper mapper;
  private final Programmes programmes;
  private final ProgrammeRights rights;

  ShortlistDesk(
      ProposalActs acts, ProposalMapper mapper, Programmes programmes, ProgrammeRights rights) {
    this.acts = acts;
    this.mapper = mapper;
    this.programmes = programmes;
    this.rights = rights;
  }

  /** The council keeps it on the list, leaves it out, or merges it into another. */
  public String settle(Viewer viewer, String number, long id, CouncilForm form, String key) {
    return acts.on(
        viewer,
        number,
        id,
        key,
        Act.of("programme settle", number, "" + id, form.toString()),
        (programme, proposal) -> rights.convener(viewer, programme.regionId()),
        (programme, proposal) -> {
          programme.demand(ProgrammeState.SHORTLISTING);
          ProposalActs.current(proposal, form.version());
          Proposal settled = settled(proposal, form);
          programmes.save(settled);
          programmes.tellProposer(
              settled, "annual.message.settled." + settled.state().key(), settled.settledReason());
        });
  }

  private Proposal settled(Proposal proposal, CouncilForm form) {
    return switch (form.verdict()) {
      case "keep" -> proposal.listed();
      case "drop" -> dropped(proposal, form);
      case "merge" -> merged(proposal, form);
      default -> throw new Refusal("annual.fault.verdict");
    };
  }

  private Proposal dropped(Proposal proposal, CouncilForm form) {
    String reason = StatedReason.read(form.reason());
    programmes.demandHoldsNone(proposal);
    return proposal.dropped(reason);
  }

  /** Not into one that goes on as part of another itself, nor where others have come into it. */
  private Proposal merged(Proposal proposal, CouncilForm form) {
    List<Proposal> all = mapper.of(proposal.programme());
    boolean there =
        all.stream()
            .filter(each -> each.id() == form.target() && each.id() != proposal.id())
            .anyMatch(each -> each.state() == ProposalState.ADMITTED);
    if (programmes.holdsOthers(proposal) || !there) {
      throw new Refusal("annual.fault.into");
    }
    return proposal.merged(form.target(), StatedReason.read(form.reason()));
  }
}

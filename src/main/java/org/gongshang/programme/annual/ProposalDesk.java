package org.gongshang.programme.annual;

import java.time.Clock;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people propose, and take back. Each act leads to a page. */
@Component
@Transactional
public class ProposalDesk {

  /** Of one person: enough to say what matters, too few to crowd out others. */
  static final int MOST_EACH = 20;

  private static final int MOST = 500;

  private final ProposalActs acts;
  private final ProposalMapper mapper;
  private final Programmes programmes;
  private final ProgrammeRights rights;
  private final Regions regions;
  private final Once once;
  private final Clock clock;

  ProposalDesk(
      ProposalActs acts,
      ProposalMapper mapper,
      Programmes programmes,
      ProgrammeRights rights,
      Regions regions,
      Once once,
      Clock clock) {
    this.acts = acts;
    this.mapper = mapper;
    this.programmes = programmes;
    this.rights = rights;
    this.regions = regions;
    this.once = once;
    this.clock = clock;
  }

  static String path(Proposal proposal) {
    return Programmes.path(proposal.programme()) + "/proposals/" + proposal.id();
  }

  /**
   * The programme, for who may propose in it.
   *
   * @throws NotVisible for everybody else
   */
  Programme proposing(Viewer viewer, String number) {
    Programme programme = rights.visible(viewer, number);
    if (!rights.proposes(viewer, programme.regionId())) {
      throw new NotVisible("how to propose in programme " + number);
    }
    return programme;
  }

  public String propose(Viewer viewer, String number, ProposalForm form, String key) {
    Programme programme = proposing(viewer, number);
    return once.run(
        viewer.accountId(),
        key,
        Act.of("programme propose", number, form.toString()),
        () -> propose(viewer, programme, form));
  }

  private String propose(Viewer viewer, Programme seen, ProposalForm form) {
    ProposalForm.Checked said =
        form.read(regions.children(seen.regionId()).stream().map(Region::id).toList());
    String number = seen.number();
    Programme programme = programmes.lock(number);
    if (programme.state() != ProgrammeState.CALL
        || !clock.instant().isBefore(programme.callEndsAt())) {
      throw new Refusal("annual.call.over");
    }
    long by = viewer.accountId();
    int position = mapper.lastPosition(number) + 1;
    if (mapper.countBy(number, by) >= MOST_EACH) {
      throw new Refusal("annual.proposals.many", MOST_EACH);
    }
    if (position > MOST) {
      throw new Refusal("annual.proposals.full", MOST);
    }
    insert(number, position, said, by);
    return Programmes.path(number);
  }

  private void insert(String number, int position, ProposalForm.Checked said, long by) {
    try {
      mapper.insert(
          new Proposal(
              0,
              number,
              position,
              said.title(),
              said.body(),
              said.placeId(),
              by,
              clock.instant(),
              ProposalState.PROPOSED,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              0));
    } catch (DuplicateKeyException another) {
      throw new Refusal("annual.moved");
    }
  }

  /** Whoever made it takes it back before anybody has screened it. */
  public String withdraw(Viewer viewer, String number, long id, String key) {
    return acts.on(
        viewer,
        number,
        id,
        key,
        Act.of("programme withdraw", number, "" + id),
        (programme, proposal) -> proposal.proposedBy() == viewer.accountId(),
        (programme, proposal) -> {
          programme.demand(ProgrammeState.CALL);
          programmes.save(proposal.withdraw());
        });
  }
}

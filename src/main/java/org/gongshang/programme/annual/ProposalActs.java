package org.gongshang.programme.annual;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** One act on one proposal of a programme that is held meanwhile; it leads back to the proposal. */
@Component
class ProposalActs {

  private final ProposalMapper mapper;
  private final Programmes programmes;
  private final ProgrammeRights rights;
  private final Once once;

  ProposalActs(ProposalMapper mapper, Programmes programmes, ProgrammeRights rights, Once once) {
    this.mapper = mapper;
    this.programmes = programmes;
    this.rights = rights;
    this.once = once;
  }

  /**
   * @param may whether the viewer may do this at all
   * @throws NotVisible where they may not, and where the programme has no such proposal
   */
  String on(
      Viewer viewer,
      String number,
      long id,
      String key,
      Act act,
      BiPredicate<Programme, Proposal> may,
      BiConsumer<Programme, Proposal> change) {
    Programme programme = rights.visible(viewer, number);
    Proposal proposal = found(programme, id);
    if (!may.test(programme, proposal)) {
      throw new NotVisible("what is done with proposal " + id);
    }
    return once.run(
        viewer.accountId(),
        key,
        act,
        ProposalDesk.path(proposal),
        () -> change.accept(programmes.lock(number), found(programme, id)));
  }

  /** For what was done to the proposal since the form was shown. */
  static void current(Proposal proposal, String version) {
    if (proposal.version() != TypedLine.version(version)) {
      throw new Refusal("annual.moved");
    }
  }

  /** A proposal of this programme. */
  private Proposal found(Programme programme, long id) {
    return mapper
        .find(id)
        .filter(each -> each.programme().equals(programme.number()))
        .orElseThrow(() -> new NotVisible("proposal " + id));
  }
}

package org.gongshang.programme.annual;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.springframework.stereotype.Component;

/** On the page of a matter that a vote has chosen: from which programme it comes. */
@Component
class ChosenSection implements MatterSection {

  private static final int ORDER = 12;

  private final ProgrammeMapper mapper;
  private final ProposalMapper proposals;
  private final ProgrammeRights rights;

  ChosenSection(ProgrammeMapper mapper, ProposalMapper proposals, ProgrammeRights rights) {
    this.mapper = mapper;
    this.proposals = proposals;
    this.rights = rights;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    return proposals
        .ofMatter(matter.number().value())
        .flatMap(
            proposal ->
                mapper
                    .find(proposal.programme())
                    .map(
                        programme ->
                            new Origin(programme, proposal, rights.sees(viewer, programme))))
        .map(origin -> new Section("chosen", "programme/chosen.ftlh", origin, ORDER, true));
  }

  /**
   * @param seen whether the reader may open it
   */
  public record Origin(Programme programme, Proposal proposal, boolean seen) {}
}

package org.gongshang.scoring;

import java.util.List;
import java.util.Set;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSearch;
import org.gongshang.workflow.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Matters of the region that wait for the council's word. */
@Component
@Order(10)
class MatterCandidates implements CandidateSource {

  private static final int MOST = 200;
  private static final Set<Stage> UNDECIDED = Set.of(Stage.NEED, Stage.DELIBERATION);

  private final MatterSearch search;

  MatterCandidates(MatterSearch search) {
    this.search = search;
  }

  @Override
  public List<Proposal> at(Viewer viewer, long regionId) {
    return search.at(viewer, regionId, UNDECIDED, MOST).stream()
        .map(MatterCandidates::proposal)
        .toList();
  }

  private static Proposal proposal(Matter matter) {
    return new Proposal("/matters/" + matter.number().value(), matter.title(), null, null);
  }
}

package org.gongshang.scoring;

import java.util.List;
import org.gongshang.people.Act;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a region's clerk does about the candidates of a scoring. */
@Component
@Transactional
public class CandidateDesk {

  private final ScoringMapper mapper;
  private final Preparation preparation;
  private final Candidates candidates;

  CandidateDesk(ScoringMapper mapper, Preparation preparation, Candidates candidates) {
    this.mapper = mapper;
    this.preparation = preparation;
    this.candidates = candidates;
  }

  public String add(Viewer viewer, String number, CandidateForm form, String key) {
    Act act = Act.of("scoring candidate", number, form.toString());
    return preparation.change(viewer, number, key, act, scoring -> candidates.add(scoring, form));
  }

  String remove(Viewer viewer, String number, long id, String key) {
    Act act = Act.of("scoring candidate off", number, "" + id);
    return preparation.change(
        viewer, number, key, act, scoring -> Preparation.found(mapper.deleteCandidate(number, id)));
  }

  /** Candidates on the shortlists of the regions below that can be taken up, by id. */
  @Transactional(readOnly = true)
  public List<Long> offered(Viewer viewer, String number) {
    return candidates.offered(preparation.kept(viewer, number)).stream().map(Offered::id).toList();
  }

  /** Takes up candidates from the shortlists of the regions below. */
  public String takeUp(Viewer viewer, String number, List<Long> ids, String key) {
    Act act = Act.of("scoring take up", number, ids.toString());
    return preparation.change(viewer, number, key, act, scoring -> candidates.takeUp(scoring, ids));
  }

  /** Makes candidates of proposals that other features keep. */
  public String putForward(Viewer viewer, String number, List<String> sources, String key) {
    Act act = Act.of("scoring put forward", number, sources.toString());
    return preparation.change(
        viewer, number, key, act, scoring -> candidates.putForward(scoring, sources, viewer));
  }
}

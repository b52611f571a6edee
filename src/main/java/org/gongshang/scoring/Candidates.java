package org.gongshang.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts candidates into a scoring: typed, from shortlists below, or from proposals. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Candidates {

  private static final int MOST = 200;

  private final ScoringMapper mapper;
  private final Regions regions;
  private final List<CandidateSource> sources;

  Candidates(ScoringMapper mapper, Regions regions, List<CandidateSource> sources) {
    this.mapper = mapper;
    this.regions = regions;
    this.sources = sources;
  }

  void add(Scoring scoring, CandidateForm form) {
    put(form.read(scoring.number(), next(scoring.number())));
  }

  /** What the shortlists of the regions right below offer to this one. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Offered> offered(Scoring scoring) {
    List<Long> below = regions.children(scoring.regionId()).stream().map(Region::id).toList();
    return below.isEmpty() ? List.of() : mapper.offered(below);
  }

  void takeUp(Scoring scoring, List<Long> ids) {
    if (ids.isEmpty()) {
      throw new Refusal("scoring.offered.none");
    }
    Map<Long, Offered> offered =
        offered(scoring).stream().collect(Collectors.toMap(Offered::id, each -> each));
    int position = next(scoring.number());
    for (Long id : ids) {
      Offered each = offered.get(id);
      if (each == null) {
        throw new Refusal("scoring.offered.gone");
      }
      put(each.candidate(scoring.number(), position++));
    }
  }

  /** Proposals at the scoring's region that are no candidates of it yet, by their pages. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Map<String, Proposal> proposals(Scoring scoring, Viewer viewer) {
    Map<String, Proposal> proposals = new LinkedHashMap<>();
    sources.forEach(
        source ->
            source
                .at(viewer, scoring.regionId())
                .forEach(each -> proposals.putIfAbsent(each.path(), each)));
    mapper.candidates(scoring.number()).stream()
        .flatMap(each -> Optional.ofNullable(each.source()).stream())
        .forEach(proposals::remove);
    return proposals;
  }

  void putForward(Scoring scoring, List<String> paths, Viewer viewer) {
    if (paths.isEmpty()) {
      throw new Refusal("scoring.offered.none");
    }
    Map<String, Proposal> proposals = proposals(scoring, viewer);
    int position = next(scoring.number());
    for (String path : paths) {
      Proposal each = proposals.get(path);
      if (each == null) {
        throw new Refusal("scoring.offered.gone");
      }
      put(each.candidate(scoring.number(), position++));
    }
  }

  private void put(Candidate candidate) {
    Preparation.full(candidate.position() - 1, MOST, "scoring.fault.candidate.many");
    Preparation.named(
        "scoring.fault.candidate.taken",
        candidate.title(),
        () -> mapper.insertCandidate(candidate));
  }

  private int next(String number) {
    List<Candidate> all = mapper.candidates(number);
    return all.isEmpty() ? 1 : all.get(all.size() - 1).position() + 1;
  }
}

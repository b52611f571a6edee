package org.gongshang.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ranks candidates. The result is the weighted sum of the two tracks' means. Between equal results
 * the mean of the track named beforehand decides; who is equal there too shares a place, and all
 * who share the last place of the shortlist are on it. Whom too few of a track scored has no place.
 */
final class Ranking {

  private final Scoring scoring;
  private final Map<Track, Set<Long>> jurors;
  private final Map<Long, List<Sheet>> sheets;

  Ranking(Scoring scoring, List<Juror> jurors, List<Sheet> sheets) {
    this.scoring = scoring;
    this.jurors =
        jurors.stream()
            .collect(
                Collectors.groupingBy(
                    Juror::track, Collectors.mapping(Juror::accountId, Collectors.toSet())));
    this.sheets = sheets.stream().collect(Collectors.groupingBy(Sheet::candidateId));
  }

  /** With a place first, best first; then those without one in their order. */
  List<Ranked> rank(List<Candidate> candidates) {
    List<Scored> all = candidates.stream().map(this::scored).toList();
    List<Ranked> ranked = new ArrayList<>(placed(all.stream().filter(Scored::isEnough).toList()));
    all.stream()
        .filter(each -> !each.isEnough())
        .map(each -> each.at(0, false))
        .forEach(ranked::add);
    return ranked;
  }

  private List<Ranked> placed(List<Scored> enough) {
    Comparator<Scored> order = order();
    List<Scored> sorted =
        enough.stream().sorted(order.thenComparing(each -> each.candidate().position())).toList();
    List<Ranked> placed = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || order.compare(sorted.get(i - 1), sorted.get(i)) != 0) {
        place = i + 1;
      }
      placed.add(sorted.get(i).at(place, place <= scoring.places()));
    }
    return placed;
  }

  private Comparator<Scored> order() {
    return Comparator.comparing(Scored::result)
        .thenComparing(each -> each.of(scoring.first()).mean())
        .reversed();
  }

  private Scored scored(Candidate candidate) {
    TrackMean experts = mean(candidate, Track.EXPERT);
    TrackMean jury = mean(candidate, Track.PUBLIC);
    Ratio result =
        experts
            .mean()
            .times(scoring.expertWeight())
            .plus(jury.mean().times(scoring.publicWeight()));
    return new Scored(candidate, experts, jury, result);
  }

  private TrackMean mean(Candidate candidate, Track track) {
    Set<Long> able = new HashSet<>(jurors.getOrDefault(track, Set.of()));
    List<Sheet> mine =
        sheets.getOrDefault(candidate.id(), List.of()).stream()
            .filter(sheet -> able.contains(sheet.accountId()))
            .toList();
    mine.stream().filter(Sheet::isRecused).forEach(sheet -> able.remove(sheet.accountId()));
    List<Integer> totals =
        mine.stream().filter(sheet -> !sheet.isRecused()).map(Sheet::total).toList();
    return TrackMean.of(able.size(), totals, scoring.trimmed());
  }

  private record Scored(Candidate candidate, TrackMean experts, TrackMean jury, Ratio result) {

    TrackMean of(Track track) {
      return track == Track.EXPERT ? experts : jury;
    }

    boolean isEnough() {
      return experts.isEnough() && jury.isEnough();
    }

    Ranked at(int place, boolean shortlisted) {
      return new Ranked(candidate, experts, jury, result.shown(), place, shortlisted);
    }
  }
}

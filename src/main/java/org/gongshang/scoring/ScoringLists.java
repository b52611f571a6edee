package org.gongshang.scoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Keepers;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scorings that somebody has to do with. */
@Component
@Transactional(readOnly = true)
public class ScoringLists {

  private static final int ROWS = 50;

  private final ScoringMapper mapper;
  private final Keepers keepers;
  private final Regions regions;

  ScoringLists(ScoringMapper mapper, Keepers keepers, Regions regions) {
    this.mapper = mapper;
    this.keepers = keepers;
    this.regions = regions;
  }

  /** Those in which the viewer scores, those of their regions, and shortlists right below. */
  public Page of(Viewer viewer) {
    List<Region> mine =
        viewer.mandates().stream().map(Mandate::regionId).distinct().map(regions::get).toList();
    List<Row> asking = mapper.asking(viewer.accountId(), ROWS).stream().map(this::row).toList();
    return new Page(
        asking,
        at(mine, viewer),
        mine.stream().filter(region -> keepers.keeps(viewer, region.id())).toList());
  }

  private List<Row> at(List<Region> mine, Viewer viewer) {
    Set<Long> near =
        mine.stream()
            .flatMap(
                region ->
                    Stream.concat(
                        Stream.of(region),
                        Stream.concat(
                            regions.children(region.id()).stream(),
                            regions.parent(region.id()).stream())))
            .map(Region::id)
            .collect(Collectors.toSet());
    if (near.isEmpty()) {
      return List.of();
    }
    return mapper.at(near, false, ROWS).stream()
        .filter(each -> each.isPublished() || keepers.sees(viewer, each.regionId()))
        .map(this::row)
        .toList();
  }

  private Row row(Scoring scoring) {
    return new Row(scoring, regions.known(scoring.regionId()).map(Region::name).orElse(""));
  }

  public record Row(Scoring scoring, String region) {}

  /**
   * @param asking in which the viewer scores
   * @param near of their regions, and published ones around them
   * @param kept regions for which they can prepare one
   */
  public record Page(List<Row> asking, List<Row> near, List<Region> kept) {}
}

package org.gongshang.programme.annual;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The programmes that somebody has to do with. */
@Component
@Transactional(readOnly = true)
public class ProgrammeLists {

  private static final int ROWS = 50;

  private final ProgrammeMapper mapper;
  private final ProgrammeRights rights;
  private final Regions regions;
  private final Clock clock;

  ProgrammeLists(ProgrammeMapper mapper, ProgrammeRights rights, Regions regions, Clock clock) {
    this.mapper = mapper;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  /** Those of the viewer's regions, of the regions above them, and right below. */
  ListPage near(Viewer viewer) {
    Set<Long> near =
        viewer.mandates().stream()
            .map(Mandate::regionId)
            .flatMap(
                id -> Stream.concat(regions.upFrom(id).stream(), regions.children(id).stream()))
            .map(Region::id)
            .collect(Collectors.toSet());
    List<Row> rows =
        near.isEmpty()
            ? List.of()
            : mapper.at(near, ROWS).stream()
                .filter(each -> rights.sees(viewer, each))
                .map(
                    each ->
                        new Row(
                            each,
                            region(each.regionId()),
                            rights.takesProposals(each, viewer, clock.instant())))
                .toList();
    return new ListPage(rows, rights.own(viewer));
  }

  private String region(long id) {
    return regions.known(id).map(Region::name).orElse("");
  }

  /**
   * @param open whether the viewer can propose something there now
   */
  public record Row(Programme programme, String region, boolean open) {}

  /**
   * @param own regions for which the viewer can begin one
   */
  public record ListPage(List<Row> rows, List<Region> own) {}
}

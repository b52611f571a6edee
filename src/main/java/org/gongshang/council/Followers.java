package org.gongshang.council;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongshang.people.Mandate;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** The one place that answers who has to do with the sessions of which council. */
@Component
public class Followers {

  private final CouncilMapper mapper;
  private final Councils councils;
  private final Regions regions;

  Followers(CouncilMapper mapper, Councils councils, Regions regions) {
    this.mapper = mapper;
    this.councils = councils;
    this.regions = regions;
  }

  /** Open ones with which the viewer has to do where they work themselves. */
  public List<Council> of(Viewer viewer) {
    List<Mandate> following = following(viewer).toList();
    List<Long> named =
        following.stream().map(Mandate::councilId).filter(Objects::nonNull).distinct().toList();
    List<Long> seats =
        following.stream()
            .filter(mandate -> mandate.councilId() == null)
            .flatMap(mandate -> Stream.of(councils.seat(mandate.regionId()), mandate.regionId()))
            .distinct()
            .toList();
    return Stream.concat(
            seats.isEmpty() ? Stream.of() : mapper.openAt(seats).stream(),
            named.isEmpty() ? Stream.of() : mapper.all(named).stream())
        .distinct()
        .filter(council -> follows(viewer, council))
        .toList();
  }

  /**
   * Whether the viewer has to do with its sessions: whoever sits or presides in a council has to do
   * with that one alone; the others with all at their region, and below it where their role covers
   * that.
   */
  public boolean follows(Viewer viewer, Council council) {
    return following(viewer).anyMatch(mandate -> follows(mandate, council));
  }

  private boolean follows(Mandate mandate, Council council) {
    Long named = mandate.councilId();
    if (named != null) {
      return named == council.id();
    }
    return mandate.regionId() == council.regionId()
        || councils.seat(mandate.regionId()) == council.regionId()
        || (mandate.role().coversBelow()
            && regions.isWithin(council.regionId(), mandate.regionId()));
  }

  private static Stream<Mandate> following(Viewer viewer) {
    return viewer.mandates().stream().filter(mandate -> mandate.role().followsCouncil());
  }
}

package org.gongshang.programme.annual;

import java.util.List;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Mandates;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who votes in a programme, as things stand at this moment. */
@Component
class Electorate {

  /** Each gets a place on the roll and a message, all in one transaction. */
  static final int MOST = 100_000;

  private final Councils councils;
  private final Mandates mandates;
  private final Regions regions;

  Electorate(Councils councils, Mandates mandates, Regions regions) {
    this.councils = councils;
    this.mandates = mandates;
    this.regions = regions;
  }

  /** The representatives in the region's council; if so chosen, all residents with an account. */
  List<Long> of(Programme programme, Terms terms) {
    return mandates.people(council(programme), homes(programme, terms));
  }

  /** How many {@link #of} would be, without fetching them. */
  int size(Programme programme, Terms terms) {
    return mandates.countPeople(council(programme), homes(programme, terms));
  }

  private @Nullable Long council(Programme programme) {
    return councils.of(programme.regionId()).map(Council::id).orElse(null);
  }

  private List<Long> homes(Programme programme, Terms terms) {
    return terms.residents()
        ? regions.within(programme.regionId()).stream().map(Region::id).toList()
        : List.of();
  }
}

package org.gongshang.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.people.DemoPeople;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.platform.Platform;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Regions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's building gets a council of its own, and somebody who convenes it. */
@Component
@Profile("demo")
class BuildingCouncil {

  /** The building, and its rows in the list of candidates. */
  static final String OF = "麦子店商务大厦";

  private static final String REGION = "110105012";

  private final Platforms platforms;
  private final PlatformCouncils platformCouncils;
  private final Councils councils;
  private final DemoPeople people;
  private final Mandates mandates;
  private final Regions regions;
  private final Cast cast;
  private final Clock clock;
  private final TransactionTemplate transaction;

  BuildingCouncil(
      Platforms platforms,
      PlatformCouncils platformCouncils,
      Councils councils,
      DemoPeople people,
      Mandates mandates,
      Regions regions,
      Cast cast,
      Clock clock,
      TransactionTemplate transaction) {
    this.platforms = platforms;
    this.platformCouncils = platformCouncils;
    this.councils = councils;
    this.people = people;
    this.mandates = mandates;
    this.regions = regions;
    this.cast = cast;
    this.clock = clock;
    this.transaction = transaction;
  }

  Council open() {
    long region = regions.byCode(REGION).orElseThrow().id();
    Platform building =
        platforms.openAt(region).stream()
            .filter(each -> each.name().equals(OF))
            .findFirst()
            .orElseThrow();
    long admin = cast.named("admin").accountId();
    Long id =
        transaction.execute(
            status -> {
              long opened = platformCouncils.open(building.id(), OF, region, admin);
              mandates.appoint(people.more("shaolei", "邵蕾"), convener(region, opened), admin);
              return opened;
            });
    return councils.get(id == null ? 0 : id);
  }

  private Mandate convener(long region, long council) {
    LocalDate today = LocalDate.now(clock);
    return new Mandate(0, 0, Role.CONVENER, region, council, null, null, null, today, null, true);
  }
}

package org.gongshang.resource;

import java.time.Clock;
import org.gongshang.SeedFile;
import org.gongshang.region.Regions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented organisations of the demo, whose people name them by their place in the list. */
@Component
@Profile({"demo", "test"})
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DemoOrganisations implements ApplicationRunner {

  private final OrganisationMapper mapper;
  private final Regions regions;
  private final Clock clock;

  DemoOrganisations(OrganisationMapper mapper, Regions regions, Clock clock) {
    this.mapper = mapper;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments args) {
    if (mapper.count() == 0) {
      SeedFile.rows("demo-organisations.csv").forEach(this::add);
    }
  }

  private void add(String line) {
    String[] cells = line.split(",", -1);
    OrganisationKind kind = OrganisationKind.valueOf(cells[2]);
    regions
        .byCode(cells[0])
        .ifPresent(region -> mapper.insert(cells[1], kind, region.id(), null, clock.instant()));
  }
}

package org.gongshang.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongshang.Batches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the tree at the first start; later starts find regions and leave them alone. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegionSeed implements ApplicationRunner {

  /** The year of the statistical codes: every date that the product meets lies after it. */
  static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

  private static final Logger LOG = LoggerFactory.getLogger(RegionSeed.class);

  private final RegionMapper mapper;
  private final Regions regions;
  private final TransactionTemplate transaction;

  RegionSeed(RegionMapper mapper, Regions regions, TransactionTemplate transaction) {
    this.mapper = mapper;
    this.regions = regions;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments args) throws IOException {
    fill(List.of("db/seed/regions.csv", "db/seed/grids.csv"));
  }

  void fill(List<String> files) throws IOException {
    if (mapper.count() > 0) {
      return;
    }
    SeedReader reader = new SeedReader();
    for (String file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
        reader.read(file, lines);
      }
    }
    fill(reader);
  }

  void fill(SeedReader reader) {
    List<SeedRegion> rows = reader.regions();
    transaction.executeWithoutResult(status -> insert(rows));
    regions.forget();
    LOG.info("{} regions loaded", rows.size());
  }

  private void insert(List<SeedRegion> rows) {
    Batches.each(
        rows,
        some -> {
          mapper.insertRegions(some, SINCE);
          mapper.insertSpells(some, SINCE);
        });
  }
}

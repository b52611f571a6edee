package org.gongshang.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.region.Regions;
import org.gongshang.workflow.RuleTables;
import org.gongshang.workflow.TableRow;
import org.springframework.stereotype.Component;

/** The rules for new terms, as the newest table {@code council-composition} has them. */
@Component
class Compositions {

  private static final String TABLE = "council-composition";

  private final RuleTables tables;
  private final Regions regions;

  Compositions(RuleTables tables, Regions regions) {
    this.tables = tables;
    this.regions = regions;
  }

  Rules of(Council council) {
    return of(council.kind(), level(council));
  }

  /** By council; the table is asked once for each kind and level. */
  Map<Long, Rules> of(Collection<Council> councils) {
    Map<List<Object>, Rules> asked = new HashMap<>();
    return councils.stream()
        .collect(
            Collectors.toMap(
                Council::id,
                council ->
                    asked.computeIfAbsent(
                        List.of(council.kind(), level(council)), each -> of(council))));
  }

  private int level(Council council) {
    return regions.get(council.regionId()).level().number();
  }

  private Rules of(CouncilKind kind, int level) {
    TableRow row = tables.askNewest(TABLE, Map.of("kind", kind.key(), "level", level));
    return new Rules(
        new Composition(
            row.number("seatsMin"),
            row.number("seatsMax"),
            row.number("partyShare"),
            row.number("governmentShare"),
            row.number("publicShare"),
            row.number("alternates"),
            row.number("noticeDays"),
            row.text("source")),
        row.number("years"));
  }

  /**
   * What a new term goes by.
   *
   * @param years how long it lasts
   */
  record Rules(Composition composition, int years) {

    LocalDate lastDay(LocalDate from) {
      return from.plusYears(years).minusDays(1);
    }
  }
}

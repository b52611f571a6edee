package org.gongshang.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.SheetRow;

/** The councils that rows name: a region's by its code or name, a building's by its number. */
final class NamedCouncils {

  private final Councils councils;
  private final Rights rights;
  private final Viewer viewer;
  private final Places places;

  NamedCouncils(Regions regions, Councils councils, Rights rights, Viewer viewer) {
    this.councils = councils;
    this.rights = rights;
    this.viewer = viewer;
    this.places = new Places(regions);
  }

  /**
   * Councils by line, in two statements.
   *
   * @param faults takes why a line names none
   */
  Map<Integer, Council> of(List<SheetRow> rows, BiConsumer<Integer, Problem> faults) {
    Map<Integer, String> named = new HashMap<>();
    Map<Integer, Region> regions = new HashMap<>();
    for (SheetRow row : rows) {
      String said = row.plain(RosterImport.COUNCIL);
      if (Councils.isNumber(said)) {
        named.put(row.line(), said);
      } else {
        place(row, said, faults).ifPresent(region -> regions.put(row.line(), region));
      }
    }
    Map<Integer, Council> found = new HashMap<>();
    numbered(named, found, faults);
    standing(regions, found, faults);
    return found;
  }

  private void numbered(
      Map<Integer, String> named,
      Map<Integer, Council> found,
      BiConsumer<Integer, Problem> faults) {
    Map<String, Council> known = councils.numbered(named.values());
    named.forEach(
        (line, number) -> {
          Council council = known.get(number);
          if (council == null) {
            faults.accept(line, fault("import.roster.council.number"));
          } else if (!mayFill(council.regionId())) {
            faults.accept(line, fault("import.roster.notYours"));
          } else {
            found.put(line, council);
          }
        });
  }

  private void standing(
      Map<Integer, Region> regions,
      Map<Integer, Council> found,
      BiConsumer<Integer, Problem> faults) {
    Map<Long, Council> standing =
        councils.at(regions.values().stream().map(Region::id).distinct().toList());
    regions.forEach(
        (line, region) -> {
          Council council = standing.get(region.id());
          if (council == null) {
            faults.accept(line, fault("import.roster.council.none"));
          } else {
            found.put(line, council);
          }
        });
  }

  private Optional<Region> place(SheetRow row, String said, BiConsumer<Integer, Problem> faults) {
    List<Region> meant = places.of(said);
    if (meant.size() == 1 && mayFill(meant.get(0).id())) {
      return Optional.of(meant.get(0));
    }
    if (!said.isEmpty()) {
      faults.accept(row.line(), fault(why(meant)));
    }
    return Optional.empty();
  }

  private static String why(List<Region> meant) {
    return switch (meant.size()) {
      case 0 -> "import.roster.council.unknown";
      case 1 -> "import.roster.notYours";
      default -> "import.roster.council.several";
    };
  }

  private boolean mayFill(long regionId) {
    return rights.may(viewer, Role.ADMIN, regionId);
  }

  private static Problem fault(String key) {
    return Problem.at(RosterImport.COUNCIL, key);
  }
}

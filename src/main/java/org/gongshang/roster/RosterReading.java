package org.gongshang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes of the cells of rows what they mean, or says why not. */
final class RosterReading {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

  private static final Set<String> ABOUT_RANKS =
      Set.of("council.enrol.rank", "council.enrol.alternates");

  private static final Pattern RANK =
      Pattern.compile(
          "(?:候补|第|alternate)?\\s*([1-9][0-9]?)\\s*(?:候补|位|名)?", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Sector> SECTORS =
      Map.of(
          "党", Sector.PARTY,
          "政", Sector.GOVERNMENT,
          "群", Sector.PUBLIC,
          "party", Sector.PARTY,
          "government", Sector.GOVERNMENT,
          "public", Sector.PUBLIC);

  private final Councils councils;
  private final Rights rights;
  private final Viewer viewer;
  private final Clock clock;
  private final Places places;
  private final Map<Integer, List<Problem>> problems = new HashMap<>();

  RosterReading(Regions regions, Councils councils, Rights rights, Viewer viewer, Clock clock) {
    this.councils = councils;
    this.rights = rights;
    this.viewer = viewer;
    this.clock = clock;
    this.places = new Places(regions);
  }

  Map<Integer, List<Problem>> problems() {
    return problems;
  }

  void add(int line, Problem problem) {
    problems.computeIfAbsent(line, any -> new ArrayList<>()).add(problem);
  }

  /** What keeps somebody from a seat, at the column that it is about. */
  static Problem problem(Refusal refusal) {
    return ABOUT_RANKS.contains(refusal.key())
        ? Problem.at(RosterImport.ALTERNATE, refusal.key(), refusal.args())
        : Problem.of(refusal);
  }

  /** Those with nothing wrong. */
  List<RosterRow> read(List<SheetRow> rows) {
    Map<Integer, Region> regions = new HashMap<>();
    rows.forEach(row -> place(row).ifPresent(region -> regions.put(row.line(), region)));
    Map<Long, Council> standing =
        councils.at(regions.values().stream().map(Region::id).distinct().toList());
    return rows.stream()
        .map(row -> row(row, regions.get(row.line()), standing))
        .filter(Objects::nonNull)
        .toList();
  }

  private Optional<Region> place(SheetRow row) {
    String said = row.text(RosterImport.COUNCIL);
    List<Region> meant = places.of(said);
    if (meant.size() > 1) {
      add(row.line(), Problem.at(RosterImport.COUNCIL, "import.roster.council.several"));
      return Optional.empty();
    }
    if (meant.isEmpty() && !said.isEmpty()) {
      add(row.line(), Problem.at(RosterImport.COUNCIL, "import.roster.council.unknown"));
    }
    Optional<Region> region = meant.stream().findFirst();
    if (region.filter(at -> !rights.may(viewer, Role.ADMIN, at.id())).isPresent()) {
      add(row.line(), Problem.at(RosterImport.COUNCIL, "import.roster.notYours"));
      return Optional.empty();
    }
    return region;
  }

  private @Nullable RosterRow row(
      SheetRow row, @Nullable Region region, Map<Long, Council> standing) {
    Council council = region == null ? null : standing.get(region.id());
    if (region != null && council == null) {
      add(row.line(), Problem.at(RosterImport.COUNCIL, "import.roster.council.none"));
    }
    Newcomer person = person(row);
    Sector sector = sector(row);
    int rank = rank(row);
    LocalDate from = day(row, RosterImport.FROM).orElse(LocalDate.now(clock));
    LocalDate to = day(row, RosterImport.TO).orElse(null);
    if (to != null && to.isBefore(from)) {
      add(row.line(), Problem.at(RosterImport.TO, "people.mandate.endBeforeStart"));
    }
    if (council == null || sector == null || problems.containsKey(row.line())) {
      return null;
    }
    String kind = row.text(RosterImport.KIND);
    return new RosterRow(
        row.line(), person, council.id(), sector, kind.isEmpty() ? null : kind, rank, from, to);
  }

  private Newcomer person(SheetRow row) {
    String phone = row.text(RosterImport.PHONE).replaceAll("[\\s　()（）-]", "");
    String number = row.text(RosterImport.NUMBER);
    String login = row.text(RosterImport.LOGIN).toLowerCase(java.util.Locale.ROOT);
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      add(row.line(), Problem.at(RosterImport.PHONE, "import.roster.phone.form"));
    }
    if (phone.isEmpty() && number.isEmpty()) {
      add(row.line(), Problem.at(RosterImport.PHONE, "import.roster.unknowable"));
    }
    if (!login.isEmpty() && !Accounts.isLogin(login)) {
      add(row.line(), Problem.at(RosterImport.LOGIN, "people.login.form"));
    }
    if (row.text(RosterImport.NAME).contains("\n")) {
      add(row.line(), Problem.at(RosterImport.NAME, "people.name.characters"));
    }
    return new Newcomer(row.text(RosterImport.NAME), login, phone, number);
  }

  private @Nullable Sector sector(SheetRow row) {
    String said = row.text(RosterImport.SECTOR).strip().toLowerCase(java.util.Locale.ROOT);
    Sector sector = SECTORS.get(said.replaceFirst("^(党|政|群).*", "$1"));
    if (sector == null && !said.isEmpty()) {
      add(row.line(), Problem.at(RosterImport.SECTOR, "import.roster.sector.unknown"));
    }
    return sector;
  }

  /** 1, 第 1, 候补 1, 第1候补; empty for members. */
  private int rank(SheetRow row) {
    String said = row.text(RosterImport.ALTERNATE);
    Matcher rank = RANK.matcher(said);
    if (rank.matches()) {
      return Integer.parseInt(rank.group(1));
    }
    if (!said.isEmpty()) {
      add(row.line(), Problem.at(RosterImport.ALTERNATE, "import.roster.alternate.form"));
    }
    return 0;
  }

  private Optional<LocalDate> day(SheetRow row, String column) {
    String said = row.text(column);
    Optional<LocalDate> day = Days.of(said);
    if (!said.isEmpty() && day.isEmpty()) {
      add(row.line(), Problem.at(column, "import.roster.day.form"));
    }
    return day;
  }
}

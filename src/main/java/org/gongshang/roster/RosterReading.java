package org.gongshang.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.people.Accounts;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Sector;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Makes of the cells of rows what they mean, or says why not. */
final class RosterReading {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,20}");

  /** Columns by what refusals of seats begin with, the more exact before the others. */
  private static final List<Map.Entry<String, String>> ABOUT =
      List.of(
          Map.entry("council.enrol.rank", RosterImport.ALTERNATE),
          Map.entry("council.enrol.alternates", RosterImport.ALTERNATE),
          Map.entry("council.enrol.differs.rank", RosterImport.ALTERNATE),
          Map.entry("council.enrol.differs.alternate", RosterImport.ALTERNATE),
          Map.entry("council.enrol.differs.member", RosterImport.ALTERNATE),
          Map.entry("council.enrol.differs.kind", RosterImport.KIND),
          Map.entry("council.enrol.differs.from", RosterImport.FROM),
          Map.entry("council.enrol.differs.to", RosterImport.TO),
          Map.entry("council.enrol.differs.left", RosterImport.NAME),
          Map.entry("council.enrol.differs.", RosterImport.SECTOR),
          Map.entry("council.enrol.over", RosterImport.TO),
          Map.entry("council.enrol.outside", RosterImport.FROM),
          Map.entry("council.enrol.", RosterImport.COUNCIL),
          Map.entry("council.closed", RosterImport.COUNCIL));

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

  private final NamedCouncils named;
  private final Map<Integer, List<Problem>> problems = new HashMap<>();

  RosterReading(NamedCouncils named) {
    this.named = named;
  }

  Map<Integer, List<Problem>> problems() {
    return problems;
  }

  void add(int line, Problem problem) {
    problems.computeIfAbsent(line, any -> new ArrayList<>()).add(problem);
  }

  /** What keeps somebody from a seat, at the column that it is about. */
  static Problem problem(Refusal refusal) {
    return ABOUT.stream()
        .filter(about -> refusal.key().startsWith(about.getKey()))
        .findFirst()
        .map(about -> Problem.at(about.getValue(), refusal.key(), refusal.args()))
        .orElseGet(() -> Problem.of(refusal));
  }

  /** Those with nothing wrong. */
  List<RosterRow> read(List<SheetRow> rows) {
    Map<Integer, Council> councils = named.of(rows, this::add);
    return rows.stream()
        .map(row -> row(row, councils.get(row.line())))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable RosterRow row(SheetRow row, @Nullable Council council) {
    Newcomer person = person(row);
    Sector sector = sector(row);
    int rank = rank(row);
    LocalDate from = day(row, RosterImport.FROM).orElse(null);
    LocalDate to = day(row, RosterImport.TO).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
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
    String phone = row.plain(RosterImport.PHONE).replaceAll("[\\s　()（）-]", "");
    String number = row.plain(RosterImport.NUMBER);
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
    if (PlainText.isFormula(row.text(RosterImport.NAME))) {
      add(row.line(), Problem.at(RosterImport.NAME, "people.name.formula"));
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
    String said = row.plain(RosterImport.ALTERNATE);
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
    String said = row.plain(column);
    Optional<LocalDate> day = Days.of(said);
    if (!said.isEmpty() && day.isEmpty()) {
      add(row.line(), Problem.at(column, "import.roster.day.form"));
    }
    return day;
  }
}

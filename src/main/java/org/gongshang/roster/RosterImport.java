package org.gongshang.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.council.Councils;
import org.gongshang.council.Enrolment;
import org.gongshang.council.Enrolments;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Newcomers;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.sheet.Column;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.RowImport;
import org.gongshang.sheet.RowsRefused;
import org.gongshang.sheet.SheetRow;
import org.gongshang.sheet.Upload;
import org.springframework.stereotype.Component;

/**
 * Takes representatives over from lists: each gets an account without a password, unless they have
 * one, and a seat in a council with the mandate that goes with it.
 */
@Component
class RosterImport implements RowImport {

  static final String NAME = "name";
  static final String PHONE = "phone";
  static final String NUMBER = "number";
  static final String LOGIN = "login";
  static final String COUNCIL = "council";
  static final String SECTOR = "sector";
  static final String KIND = "kind";
  static final String ALTERNATE = "alternate";
  static final String FROM = "from";
  static final String TO = "to";

  private final Regions regions;
  private final Councils councils;
  private final Enrolments enrolments;
  private final Newcomers newcomers;
  private final Rights rights;

  RosterImport(
      Regions regions,
      Councils councils,
      Enrolments enrolments,
      Newcomers newcomers,
      Rights rights) {
    this.regions = regions;
    this.councils = councils;
    this.enrolments = enrolments;
    this.newcomers = newcomers;
    this.rights = rights;
  }

  @Override
  public String kind() {
    return "roster";
  }

  @Override
  public String home() {
    return "/people";
  }

  @Override
  public String result(long importId) {
    return "/activations?import=" + importId;
  }

  @Override
  public String nav() {
    return "admin";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(NAME, 60),
        Column.optional(PHONE, 24),
        Column.optional(NUMBER, 40),
        Column.required(COUNCIL, 200),
        Column.required(SECTOR, 20),
        Column.optional(KIND, 40),
        Column.optional(ALTERNATE, 12),
        Column.optional(FROM, 20),
        Column.optional(TO, 20),
        Column.optional(LOGIN, 32));
  }

  @Override
  public void demand(Viewer viewer) {
    rights.demand(viewer, Role.ADMIN);
  }

  @Override
  public int chunk() {
    return 500;
  }

  @Override
  public Check check(Upload upload) {
    return new RosterCheck(reading(upload), enrolments, newcomers);
  }

  private RosterReading reading(Upload upload) {
    return new RosterReading(new NamedCouncils(regions, councils, rights, upload.by()));
  }

  @Override
  public Taken take(List<SheetRow> rows, Upload upload) {
    long by = upload.by().accountId();
    List<RosterRow> people = reading(upload).read(rows);
    Map<Newcomer, Long> accounts = accounts(people, upload);
    List<Enrolment> seats = new ArrayList<>();
    people.forEach(
        row -> seats.add(row.enrolment(Objects.requireNonNull(accounts.get(row.person())))));
    Enrolments.Outcome outcome = enrolments.enrol(seats, by);
    if (!outcome.faults().isEmpty()) {
      Map<Integer, List<Problem>> refused = new HashMap<>();
      for (Enrolments.Fault fault : outcome.faults()) {
        refused
            .computeIfAbsent(people.get(fault.row()).line(), none -> new ArrayList<>())
            .add(RosterReading.problem(fault.refusal()));
      }
      throw new RowsRefused(refused);
    }
    return new Taken(outcome.enrolled(), 0, outcome.already());
  }

  private Map<Newcomer, Long> accounts(List<RosterRow> rows, Upload upload) {
    List<Newcomer> people = rows.stream().map(RosterRow::person).distinct().toList();
    Map<Newcomer, Long> accounts = new HashMap<>();
    newcomers.known(people).forEach((person, found) -> accounts.put(person, found.id()));
    Map<String, Newcomer> fresh = new LinkedHashMap<>();
    people.stream()
        .filter(person -> !accounts.containsKey(person))
        .forEach(person -> fresh.putIfAbsent(person.sign(), person));
    Map<String, Long> opened = new HashMap<>();
    newcomers
        .open(List.copyOf(fresh.values()), upload.importId(), upload.by().accountId())
        .forEach((person, account) -> opened.put(person.sign(), account));
    people.stream()
        .filter(person -> !accounts.containsKey(person))
        .forEach(person -> accounts.put(person, Objects.requireNonNull(opened.get(person.sign()))));
    return accounts;
  }
}

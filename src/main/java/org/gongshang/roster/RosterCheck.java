package org.gongshang.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongshang.council.Enrolment;
import org.gongshang.council.Enrolments;
import org.gongshang.council.TakenSeats;
import org.gongshang.people.Newcomer;
import org.gongshang.people.Newcomers;
import org.gongshang.sheet.Problem;
import org.gongshang.sheet.RowImport;
import org.gongshang.sheet.SheetRow;
import org.gongshang.sheet.Verdict;
import org.jspecify.annotations.Nullable;

/** Looks at a list some rows at a time and remembers who came before. */
final class RosterCheck implements RowImport.Check {

  private final RosterReading reading;
  private final Enrolments enrolments;
  private final Newcomers newcomers;

  /** Line by person and council. */
  private final Map<String, Integer> seats = new HashMap<>();

  /** Signs of people by the login that they asked for. */
  private final Map<String, String> logins = new HashMap<>();

  /** Names by the number of their office. */
  private final Map<String, String> numbers = new HashMap<>();

  /** Signs of people by phone and name. */
  private final Map<String, String> signs = new HashMap<>();

  private final TakenSeats coming = new TakenSeats();

  RosterCheck(RosterReading reading, Enrolments enrolments, Newcomers newcomers) {
    this.reading = reading;
    this.enrolments = enrolments;
    this.newcomers = newcomers;
  }

  @Override
  public Map<Integer, Verdict> judge(List<SheetRow> rows) {
    List<RosterRow> people = new ArrayList<>(reading.read(rows));
    Map<Newcomer, Newcomers.Found> known =
        newcomers.known(people.stream().map(RosterRow::person).distinct().toList());
    Set<String> taken = newcomers.taken(wanted(people, known));
    people.removeIf(row -> refused(row, problem(row, known.get(row.person()), taken)));
    people.removeIf(
        row -> refused(row, KnownPeople.otherwise(row.person(), known.get(row.person()))));
    Map<Integer, Verdict> verdicts = new HashMap<>(looked(people, known));
    for (SheetRow row : rows) {
      List<Problem> found = reading.problems().get(row.line());
      if (found != null) {
        verdicts.put(row.line(), Verdict.faulty(found));
      }
    }
    return verdicts;
  }

  private static Set<String> wanted(List<RosterRow> people, Map<Newcomer, Newcomers.Found> known) {
    Set<String> wanted = new HashSet<>();
    people.stream()
        .map(RosterRow::person)
        .filter(person -> !person.login().isEmpty() && !known.containsKey(person))
        .forEach(person -> wanted.add(person.login()));
    return wanted;
  }

  private boolean refused(RosterRow row, @Nullable Problem problem) {
    if (problem != null) {
      reading.add(row.line(), problem);
    }
    return problem != null;
  }

  private @Nullable Problem problem(
      RosterRow row, Newcomers.@Nullable Found known, Set<String> taken) {
    Newcomer person = row.person();
    String number = person.externalId();
    String before =
        number.isEmpty() ? person.name() : numbers.merge(number, person.name(), (a, b) -> a);
    if (known != null && !known.name().equals(person.name())) {
      return Problem.at(RosterImport.NUMBER, "import.roster.number.other", known.name());
    }
    if (!before.equals(person.name())) {
      return Problem.at(RosterImport.NUMBER, "import.roster.number.other", before);
    }
    String phone = person.phone().isEmpty() ? "" : person.phone() + " " + person.name();
    if (!phone.isEmpty() && !signs.merge(phone, person.sign(), (a, b) -> a).equals(person.sign())) {
      return Problem.at(RosterImport.NUMBER, "import.roster.number.differs");
    }
    Integer first = seats.putIfAbsent(person.sign() + "@" + row.council(), row.line());
    if (first != null && first != row.line()) {
      return Problem.at(RosterImport.NAME, "import.roster.twice", first);
    }
    boolean asks = known == null && !person.login().isEmpty();
    String other = asks ? logins.merge(person.login(), person.sign(), (a, b) -> a) : null;
    boolean inUse = taken.contains(person.login()) || !Objects.equals(other, person.sign());
    return asks && inUse
        ? Problem.at(RosterImport.LOGIN, "people.login.taken", person.login())
        : null;
  }

  /** As if they were taken over; who has no account yet stands for a number of their own. */
  private Map<Integer, Verdict> looked(
      List<RosterRow> people, Map<Newcomer, Newcomers.Found> known) {
    List<Enrolment> chunk = new ArrayList<>();
    Map<Newcomer, Long> fresh = new HashMap<>();
    for (RosterRow row : people) {
      Newcomers.Found found = known.get(row.person());
      long account =
          found == null
              ? fresh.computeIfAbsent(row.person(), any -> -1L - fresh.size())
              : found.id();
      chunk.add(row.enrolment(account));
    }
    Enrolments.Outlook outlook = enrolments.look(chunk, coming);
    outlook
        .faults()
        .forEach(
            fault ->
                reading.add(
                    people.get(fault.row()).line(), RosterReading.problem(fault.refusal())));
    Map<Integer, Verdict> verdicts = new HashMap<>();
    for (int at = 0; at < people.size(); at++) {
      RosterRow row = people.get(at);
      boolean seated = outlook.enrolled().contains(at);
      if (seated) {
        coming.add(chunk.get(at));
      }
      verdicts.put(row.line(), Verdict.of(seated ? Verdict.Effect.NEW : Verdict.Effect.NOTHING));
    }
    return verdicts;
  }
}

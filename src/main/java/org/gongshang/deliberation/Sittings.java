package org.gongshang.deliberation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongshang.people.Accounts;
import org.gongshang.people.Sector;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Rounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was there, sitting by sitting: a session that was broken off has several. */
@Component
class Sittings {

  private static final Map<Sector, String> SECTORS =
      Map.of(Sector.PARTY, "党", Sector.GOVERNMENT, "政", Sector.PUBLIC, "群");

  private final SessionMapper mapper;
  private final FloorMapper floor;
  private final Rounds rounds;
  private final Accounts accounts;
  private final Clock clock;

  Sittings(SessionMapper mapper, FloorMapper floor, Rounds rounds, Accounts accounts, Clock clock) {
    this.mapper = mapper;
    this.floor = floor;
    this.rounds = rounds;
    this.accounts = accounts;
    this.clock = clock;
  }

  List<MinutesFacts.Sitting> of(Session session) {
    List<MinutesFacts.Sitting> sittings = new ArrayList<>();
    Set<Long> told = new LinkedHashSet<>();
    for (SessionBreak broken : floor.breaks(session.number())) {
      Long round = broken.roundId();
      if (round != null && broken.kind().equals("ADJOURNED") && told.add(round)) {
        sittings.add(sitting(round, broken.reason()));
      }
    }
    Long last = session.signInRound();
    if (last != null && told.add(last)) {
      sittings.add(sitting(last, null));
    }
    return sittings;
  }

  private MinutesFacts.Sitting sitting(long roundId, @Nullable String adjourned) {
    Round round = rounds.get(roundId);
    List<Long> roll = rounds.roll(roundId);
    List<SignIn> came =
        mapper.signIns(roundId).stream().filter(each -> each.admittedAt() != null).toList();
    Set<Long> people = new LinkedHashSet<>(roll);
    came.forEach(each -> people.add(each.accountId()));
    Map<Long, String> names = accounts.names(people);
    return new MinutesFacts.Sitting(
        Moment.of(round.openedAt(), clock),
        round.rollSize(),
        came.size(),
        of(came, Sector.PARTY),
        of(came, Sector.GOVERNMENT),
        of(came, Sector.PUBLIC),
        sides(came, names),
        named(came, SignIn::recused, names),
        people.stream()
            .filter(person -> came.stream().noneMatch(each -> each.accountId() == person))
            .map(person -> names.getOrDefault(person, ""))
            .toList(),
        named(came, each -> isLate(each, round), names),
        named(came, each -> each.leftAt() != null, names),
        named(came, each -> each.enteredBy() != null && each.holder() == null, names),
        proxies(came, names),
        adjourned);
  }

  private static List<String> proxies(List<SignIn> came, Map<Long, String> names) {
    return came.stream()
        .filter(each -> each.holder() != null)
        .map(
            each ->
                names.getOrDefault(each.accountId(), "")
                    + "（由"
                    + names.getOrDefault(each.holder(), "")
                    + "代）")
        .toList();
  }

  private static boolean isLate(SignIn signIn, Round round) {
    return round.closedAt() != null && signIn.signedAt().isAfter(round.closedAt());
  }

  private static int of(List<SignIn> came, Sector sector) {
    return (int) came.stream().filter(each -> each.sector() == sector).count();
  }

  private static List<MinutesFacts.Side> sides(List<SignIn> came, Map<Long, String> names) {
    return Arrays.stream(Sector.values())
        .map(
            sector ->
                new MinutesFacts.Side(
                    SECTORS.getOrDefault(sector, ""),
                    named(came, each -> each.sector() == sector, names)))
        .filter(side -> !side.names().isEmpty())
        .toList();
  }

  private static List<String> named(
      List<SignIn> came, Predicate<SignIn> which, Map<Long, String> names) {
    return came.stream()
        .filter(which)
        .map(each -> names.getOrDefault(each.accountId(), ""))
        .toList();
  }
}

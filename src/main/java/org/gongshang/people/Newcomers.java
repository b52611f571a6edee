package org.gongshang.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gongshang.Batches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who come in numbers by a list. They have no password, so none is hashed; whoever has a
 * code chooses one. Who came before is known by the number of their office, or else by phone and
 * name: phones alone are shared.
 */
@Component
public class Newcomers {

  private static final int SHORTEST_PHONE = 7;

  private final NewcomerMapper mapper;
  private final Clock clock;

  Newcomers(NewcomerMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Accounts of those who are there, by newcomer. */
  public Map<Newcomer, Found> known(Collection<Newcomer> people) {
    Map<String, Found> byId = new HashMap<>();
    Map<String, Found> byPhone = new HashMap<>();
    Batches.each(
        distinct(people, Newcomer::externalId),
        ids -> mapper.byExternalId(ids).forEach(each -> byId.put(each.externalId(), found(each))));
    Batches.each(
        distinct(people, Newcomer::phone),
        phones ->
            mapper
                .byPhone(phones)
                .forEach(each -> byPhone.put(each.phone() + " " + each.name(), found(each))));
    Map<Newcomer, Found> known = new HashMap<>();
    for (Newcomer person : people) {
      Found found = byId.get(person.externalId());
      if (found == null) {
        found = byPhone.get(person.phone() + " " + person.name());
      }
      if (found != null) {
        known.put(person, found);
      }
    }
    return known;
  }

  private static List<String> distinct(
      Collection<Newcomer> people, Function<Newcomer, String> text) {
    return people.stream().map(text).filter(each -> !each.isEmpty()).distinct().toList();
  }

  private static Found found(NewcomerMapper.Known known) {
    return new Found(known.id(), known.login(), known.name(), known.phone(), known.externalId());
  }

  /** Those of these logins that somebody has. */
  public Set<String> taken(Collection<String> logins) {
    return Set.copyOf(byLogin(logins).keySet());
  }

  private Map<String, Long> byLogin(Collection<String> logins) {
    Map<String, Long> ids = new HashMap<>();
    Batches.each(
        List.copyOf(logins),
        some -> mapper.logins(some).forEach(each -> ids.put(each.login(), each.id())));
    return ids;
  }

  /**
   * Opens accounts for people who have none; returns their ids.
   *
   * @param importId of the list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Newcomer, Long> open(List<Newcomer> people, long importId, long by) {
    Map<Newcomer, String> logins = logins(people);
    List<NewcomerMapper.Row> rows = new ArrayList<>();
    logins.forEach(
        (person, login) ->
            rows.add(
                new NewcomerMapper.Row(
                    login, person.name(), orNull(person.phone()), orNull(person.externalId()))));
    Batches.each(rows, some -> mapper.insert(some, Passwords.NONE, importId, by, clock.instant()));
    Map<String, Long> ids = byLogin(logins.values());
    Map<Newcomer, Long> opened = new HashMap<>();
    logins.forEach((person, login) -> opened.put(person, Objects.requireNonNull(ids.get(login))));
    return opened;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The one that is given, or the phone number, or one that is made. */
  private Map<Newcomer, String> logins(List<Newcomer> people) {
    Set<String> used = new HashSet<>(taken(people.stream().map(Newcomers::wanted).toList()));
    Map<Newcomer, String> logins = new HashMap<>();
    for (Newcomer person : people) {
      String login = wanted(person);
      while (login.isEmpty() || !used.add(login)) {
        login = made();
      }
      logins.put(person, login);
    }
    return logins;
  }

  private static String wanted(Newcomer person) {
    String login = person.login().toLowerCase(Locale.ROOT);
    String digits = person.phone().replaceAll("\\D", "");
    if (!login.isEmpty()) {
      return login;
    }
    return digits.length() < SHORTEST_PHONE ? "" : digits;
  }

  /** Eight characters of 31: that one is in use is found by the database, and never yet was. */
  private static String made() {
    return "d" + Passwords.legible(8);
  }

  /** Somebody who is there, with what a list may say of them. */
  public record Found(
      long id, String login, String name, @Nullable String phone, @Nullable String externalId) {}
}

package org.gongshang.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The people behind the tokens that address inbox rows. */
@Component
public class Holders {

  private static final Pattern PERSON = Pattern.compile("[ps](\\d+)");

  private final Mandates mandates;
  private final Delegations delegations;

  Holders(Mandates mandates, Delegations delegations) {
    this.mandates = mandates;
    this.delegations = delegations;
  }

  /** Account ids of all whom these tokens address today, and of those who act for them. */
  public Set<Long> people(Collection<String> tokens) {
    Set<Long> people = new TreeSet<>();
    List<Mandate> held = new ArrayList<>();
    for (String token : tokens) {
      Matcher person = PERSON.matcher(token);
      if (person.matches()) {
        people.add(Long.valueOf(person.group(1)));
      } else {
        held.addAll(mandates.holding(office(token)));
      }
    }
    held.forEach(mandate -> people.add(mandate.accountId()));
    people.addAll(delegations.delegates(held));
    return people;
  }

  private static Office office(String token) {
    return Office.of(token)
        .orElseThrow(() -> new IllegalArgumentException("nobody is addressed by " + token));
  }
}

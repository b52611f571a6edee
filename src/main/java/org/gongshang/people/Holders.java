package org.gongshang.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The people behind the tokens that address inbox rows. */
@Component
public class Holders {

  private static final Pattern PERSON = Pattern.compile("p(\\d+)");
  private static final Pattern OFFICE = Pattern.compile("([a-z]+)@([ro])(\\d+)");

  private final Mandates mandates;

  Holders(Mandates mandates) {
    this.mandates = mandates;
  }

  /** Account ids of all whom these tokens address today. */
  public Set<Long> people(Collection<String> tokens) {
    Set<Long> people = new TreeSet<>();
    for (String token : tokens) {
      Matcher person = PERSON.matcher(token);
      if (person.matches()) {
        people.add(Long.valueOf(person.group(1)));
      } else {
        people.addAll(office(token));
      }
    }
    return people;
  }

  private Collection<Long> office(String token) {
    Matcher office = OFFICE.matcher(token);
    if (!office.matches()) {
      throw new IllegalArgumentException("nobody is addressed by " + token);
    }
    Role role = Role.of(office.group(1));
    long place = Long.parseLong(office.group(3));
    return office.group(2).equals("r")
        ? mandates.holders(role, place)
        : mandates.holdersAt(role, place);
  }
}

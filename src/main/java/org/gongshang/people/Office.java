package org.gongshang.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token names that is not a person: a role at a region, an organisation or in a council of
 * its own, or one mandate.
 */
record Office(Role role, Where where, long id) {

  private static final Pattern TOKEN = Pattern.compile("([a-z]+)@([romc])(\\d{1,18})");

  enum Where {
    REGION,
    ORGANISATION,
    COUNCIL,
    MANDATE
  }

  static Optional<Office> of(String token) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Where where =
        switch (parts.group(2)) {
          case "r" -> Where.REGION;
          case "o" -> Where.ORGANISATION;
          case "c" -> Where.COUNCIL;
          default -> Where.MANDATE;
        };
    long id = Long.parseLong(parts.group(3));
    return Role.find(parts.group(1)).map(role -> new Office(role, where, id));
  }
}

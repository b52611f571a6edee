package org.gongshang.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.people.Accounts;
import org.springframework.stereotype.Component;

/** Writes down who may vote, with their names of that day. */
@Component
class Rolls {

  private final Accounts accounts;

  Rolls(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Without names: a roll that is no council's may be that of all who live somewhere. */
  String numbers(Collection<Long> roll) {
    return roll.stream()
        .distinct()
        .sorted()
        .map(id -> id + " #" + id)
        .collect(Collectors.joining("\n"));
  }

  String lines(Collection<Long> roll) {
    List<Long> sorted = roll.stream().distinct().sorted().toList();
    Map<Long, String> names = accounts.names(sorted);
    return sorted.stream()
        .map(id -> id + " " + names.getOrDefault(id, ""))
        .collect(Collectors.joining("\n"));
  }
}

package org.gongshang.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may take over what somebody has to do: the rule is {@link Rights#near}. */
@Component
public class Colleagues {

  private final Mandates mandates;
  private final Accounts accounts;
  private final Rights rights;

  Colleagues(Mandates mandates, Accounts accounts, Rights rights) {
    this.mandates = mandates;
    this.accounts = accounts;
    this.rights = rights;
  }

  /**
   * Single people first, then whole offices.
   *
   * @param holders tokens that the work addresses now; these are left out
   */
  public List<Colleague> of(Collection<String> holders) {
    Map<Long, Mandate> near = new LinkedHashMap<>();
    for (String holder : holders) {
      Office.of(holder).ifPresent(office -> near(office).forEach(m -> near.put(m.id(), m)));
    }
    Map<Long, String> names =
        accounts.names(near.values().stream().map(Mandate::accountId).distinct().toList());
    Map<String, Colleague> found = new LinkedHashMap<>();
    for (Mandate mandate : near.values()) {
      String holder = Rights.inPerson(mandate);
      found.put(holder, person(mandate, holder, names.getOrDefault(mandate.accountId(), "")));
    }
    for (Mandate mandate : near.values()) {
      found.putIfAbsent(Rights.holder(mandate), office(mandate));
    }
    holders.forEach(found::remove);
    return new ArrayList<>(found.values());
  }

  private List<Mandate> near(Office office) {
    return switch (office.where()) {
      case REGION -> mandates.holding(office.role(), rights.near(office.id()));
      case ORGANISATION -> mandates.holdingAt(office.role(), office.id());
      case MANDATE -> mandates.find(office.id()).map(this::near).orElse(List.of());
    };
  }

  private List<Mandate> near(Mandate mandate) {
    return Optional.of(Rights.holder(mandate)).flatMap(Office::of).map(this::near).orElseThrow();
  }

  private static Colleague person(Mandate mandate, String holder, String name) {
    return new Colleague(
        holder,
        mandate.role(),
        mandate.regionId(),
        mandate.organisationId(),
        mandate.accountId(),
        name);
  }

  private static Colleague office(Mandate mandate) {
    return new Colleague(
        Rights.holder(mandate),
        mandate.role(),
        mandate.regionId(),
        mandate.organisationId(),
        null,
        null);
  }
}

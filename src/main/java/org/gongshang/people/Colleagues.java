package org.gongshang.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take over what somebody has to do: the rule is {@link Rights#near}. */
@Component
public class Colleagues {

  private final Mandates mandates;
  private final Accounts accounts;
  private final Rights rights;
  private final MandateLines lines;

  Colleagues(Mandates mandates, Accounts accounts, Rights rights, MandateLines lines) {
    this.mandates = mandates;
    this.accounts = accounts;
    this.rights = rights;
    this.lines = lines;
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
    List<Colleague> found = told(near.values());
    found.removeIf(each -> holders.contains(each.holder()));
    return found;
  }

  private List<Colleague> told(Collection<Mandate> held) {
    Map<Long, String> names =
        accounts.names(held.stream().map(Mandate::accountId).distinct().toList());
    Map<Long, String> councils = lines.apart(held);
    Map<String, Colleague> found = new LinkedHashMap<>();
    for (Mandate mandate : held) {
      String holder = Rights.inPerson(mandate);
      String name = names.getOrDefault(mandate.accountId(), "");
      Long id = mandate.councilId();
      String council = mandate.apart() && id != null ? councils.get(id) : null;
      found.put(holder, person(mandate, holder, name, council));
    }
    for (Mandate mandate : held) {
      if (!mandate.apart()) {
        found.putIfAbsent(Rights.holder(mandate), office(mandate));
      }
    }
    return new ArrayList<>(found.values());
  }

  /** Single people who hold these. */
  public List<Colleague> people(Collection<Mandate> held) {
    return told(held).stream().filter(each -> each.accountId() != null).toList();
  }

  /** People in office by their name or their region's: single ones first, then their offices. */
  public List<Colleague> named(String text, int most) {
    return text.isBlank() ? List.of() : told(mandates.named(text.strip(), Role.delegable(), most));
  }

  /** Who works in an office at a region, and after them who does right above and below it. */
  public List<Colleague> around(long regionId) {
    return told(mandates.holding(Role.delegable(), rights.near(regionId))).stream()
        .sorted(Comparator.comparing(each -> each.regionId() != regionId))
        .toList();
  }

  /** Whom a token of a mandate or an office means today; empty where nobody does. */
  public Optional<Colleague> find(String holder) {
    List<Mandate> held = Office.of(holder).map(mandates::holding).orElse(List.of());
    return told(held).stream().filter(each -> each.holder().equals(holder)).findFirst();
  }

  /**
   * The same for several in two statements: people whose mandate is over are left out, offices of
   * regions stand whoever holds them.
   */
  public List<Colleague> all(Collection<String> holders) {
    List<Office> offices = holders.stream().flatMap(each -> Office.of(each).stream()).toList();
    List<Long> ids =
        offices.stream()
            .filter(office -> office.where() == Office.Where.MANDATE)
            .map(Office::id)
            .toList();
    List<Colleague> all =
        new ArrayList<>(
            told(mandates.allCurrent(ids)).stream()
                .filter(each -> holders.contains(each.holder()))
                .toList());
    offices.stream()
        .filter(office -> office.where() == Office.Where.REGION)
        .forEach(office -> all.add(atRegion(office)));
    return all;
  }

  private static Colleague atRegion(Office office) {
    String holder = Rights.atRegion(office.role(), office.id());
    return new Colleague(holder, office.role(), office.id(), null, null, null, null);
  }

  private List<Mandate> near(Office office) {
    return switch (office.where()) {
      case REGION -> mandates.holding(office.role(), rights.near(office.id()));
      case ORGANISATION -> mandates.holdingAt(office.role(), office.id());
      case COUNCIL -> mandates.holdingIn(office.role(), office.id());
      case MANDATE -> mandates.find(office.id()).map(this::near).orElse(List.of());
    };
  }

  private List<Mandate> near(Mandate mandate) {
    return Optional.of(Rights.holder(mandate)).flatMap(Office::of).map(this::near).orElseThrow();
  }

  private static Colleague person(
      Mandate mandate, String holder, String name, @Nullable String council) {
    return new Colleague(
        holder,
        mandate.role(),
        mandate.regionId(),
        mandate.organisationId(),
        mandate.accountId(),
        name,
        council);
  }

  private static Colleague office(Mandate mandate) {
    return new Colleague(
        Rights.holder(mandate),
        mandate.role(),
        mandate.regionId(),
        mandate.organisationId(),
        null,
        null,
        null);
  }
}

package org.gongshang.workflow.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Colleagues;
import org.gongshang.people.Delegation;
import org.gongshang.people.Delegations;
import org.gongshang.people.Mandate;
import org.gongshang.people.MandateLine;
import org.gongshang.people.MandateLines;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of delegations together. */
@Component
@Transactional(readOnly = true)
public class DelegationPages {

  private static final int MOST = 100;

  private final Delegations delegations;
  private final Mandates mandates;
  private final MandateLines lines;
  private final Accounts accounts;
  private final Colleagues colleagues;
  private final Choices choices;
  private final Rights rights;
  private final Regions regions;
  private final Clock clock;

  DelegationPages(
      Delegations delegations,
      Mandates mandates,
      MandateLines lines,
      Accounts accounts,
      Colleagues colleagues,
      Choices choices,
      Rights rights,
      Regions regions,
      Clock clock) {
    this.delegations = delegations;
    this.mandates = mandates;
    this.lines = lines;
    this.accounts = accounts;
    this.colleagues = colleagues;
    this.choices = choices;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  public DelegationPage page(
      Viewer viewer, @Nullable DelegationForm form, @Nullable Refusal refusal) {
    List<Delegation> mine = delegations.of(viewer.accountId());
    List<Mandate> own =
        viewer.own().stream().filter(mandate -> mandate.role().mayBeDelegated()).toList();
    return new DelegationPage(
        shown(mine.stream().filter(each -> each.principal() == viewer.accountId()).toList()),
        shown(mine.stream().filter(each -> each.delegate() == viewer.accountId()).toList()),
        shown(administered(viewer)),
        lines.of(own),
        form,
        form == null ? List.of() : candidates(own, form),
        today(),
        refusal);
  }

  private List<Delegation> administered(Viewer viewer) {
    return rights.regionsOf(viewer, Role.ADMIN).stream()
        .map(region -> regions.get(region).path())
        .flatMap(path -> delegations.below(path, MOST).stream())
        .distinct()
        .toList();
  }

  private List<ChoiceGroup> candidates(List<Mandate> own, DelegationForm form) {
    return own.stream()
        .filter(mandate -> Long.toString(mandate.id()).equals(form.mandate()))
        .findFirst()
        .map(this::candidates)
        .orElse(List.of());
  }

  /** Each once, under the office that comes nearest to the one that is delegated. */
  private List<ChoiceGroup> candidates(Mandate mandate) {
    Comparator<Mandate> nearest =
        Comparator.<Mandate, Boolean>comparing(each -> each.regionId() != mandate.regionId())
            .thenComparing(each -> each.role() != mandate.role());
    Set<Long> people = new HashSet<>();
    List<Mandate> once =
        delegations.candidates(mandate).stream()
            .sorted(nearest)
            .filter(each -> people.add(each.accountId()))
            .toList();
    return choices.grouped(colleagues.people(once), mandate.regionId(), mandate.role());
  }

  private List<DelegationPage.Line> shown(List<Delegation> some) {
    TreeSet<Long> people = new TreeSet<>();
    TreeSet<Long> meant = new TreeSet<>();
    for (Delegation each : some) {
      people.add(each.principal());
      people.add(each.delegate());
      meant.add(each.mandateId());
    }
    Map<Long, String> names = accounts.names(people);
    Map<Long, MandateLine> lineOf =
        lines.of(mandates.all(meant)).stream()
            .collect(Collectors.toMap(MandateLine::id, Function.identity()));
    return some.stream()
        .flatMap(
            each ->
                Stream.ofNullable(lineOf.get(each.mandateId()))
                    .map(mandate -> line(each, names, mandate)))
        .toList();
  }

  private DelegationPage.Line line(Delegation each, Map<Long, String> names, MandateLine mandate) {
    return new DelegationPage.Line(
        each.id(),
        names.getOrDefault(each.principal(), ""),
        names.getOrDefault(each.delegate(), ""),
        mandate,
        each.from(),
        each.to(),
        each.reason(),
        state(each, mandate),
        each.isOpen(today()));
  }

  private String state(Delegation each, MandateLine mandate) {
    if (each.endedAt() != null) {
      return "ended";
    }
    if (today().isAfter(each.to()) || !mandate.current()) {
      return "over";
    }
    return each.isInForce(today()) ? "now" : "to-come";
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}

package org.gongshang.council.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongshang.council.Council;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;

/** Who can be the second to vouch for an election: the rule is {@link Rights#confirming}. */
@Component
class Confirmers {

  private final Mandates mandates;
  private final Regions regions;

  Confirmers(Mandates mandates, Regions regions) {
    this.mandates = mandates;
    this.regions = regions;
  }

  /**
   * By office, each person once.
   *
   * @param counted who enters the result, and so cannot confirm it
   */
  List<Confirmer> of(Council council, long counted) {
    Map<Long, Confirmer> found = new LinkedHashMap<>();
    Stream.concat(
            mandates.holdingIn(Role.CONVENER, council.id()).stream(),
            mandates.reaching(Rights.confirming(), council.regionId()).stream())
        .filter(mandate -> mandate.accountId() != counted)
        .sorted(Comparator.comparing(mandate -> Rights.confirming().indexOf(mandate.role())))
        .forEach(mandate -> found.putIfAbsent(mandate.accountId(), confirmer(council, mandate)));
    return List.copyOf(found.values());
  }

  private Confirmer confirmer(Council council, Mandate mandate) {
    return new Confirmer(
        mandate.accountId(),
        mandate.role(),
        regions.get(mandate.regionId()).name(),
        mandate.regionId() == council.regionId());
  }

  /**
   * Somebody who can confirm.
   *
   * @param there whether their office is where the council is, not above
   */
  public record Confirmer(long account, Role role, String region, boolean there) {}
}

package org.gongshang.council.web;

import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to set up councils, at their own regions and below. */
@Component
class CouncilDesk {

  private final Councils councils;
  private final Rights rights;
  private final Once once;

  CouncilDesk(Councils councils, Rights rights, Once once) {
    this.councils = councils;
    this.rights = rights;
    this.once = once;
  }

  /** Sets up the council of a region; returns the page that it leads to. */
  @Transactional
  public String open(Viewer admin, String region, String key) {
    rights.demand(admin, Role.ADMIN);
    return once.run(
        admin.accountId(),
        key,
        Act.of("council", region),
        () -> Councils.path(councils.open(own(admin, region), admin.accountId())));
  }

  private long own(Viewer admin, String typed) {
    long region;
    try {
      region = Long.parseLong(typed.strip());
    } catch (NumberFormatException none) {
      throw new Refusal("council.region.missing");
    }
    if (!rights.may(admin, Role.ADMIN, region)) {
      throw new NotVisible("region " + region);
    }
    return region;
  }
}

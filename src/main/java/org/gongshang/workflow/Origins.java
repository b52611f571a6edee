package org.gongshang.workflow;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The region where a matter began hears where it goes and what comes of it. */
@Component
class Origins {

  private final Accounts accounts;
  private final Regions regions;
  private final Messages messages;

  Origins(Accounts accounts, Regions regions, Messages messages) {
    this.accounts = accounts;
    this.regions = regions;
    this.messages = messages;
  }

  /** Nobody is told what they do themselves, or have before them anyway. */
  @Transactional(propagation = Propagation.MANDATORY)
  void tell(Matter matter, String key, String... more) {
    long origin = regions.standing(matter.originRegionId()).id();
    if (origin == matter.regionId()) {
      return;
    }
    List<String> args = new ArrayList<>(List.of(matter.title()));
    args.addAll(List.of(more));
    messages.tell(accounts.holders(Role.CLERK, origin), key, args, "/matters/" + matter.number());
  }
}

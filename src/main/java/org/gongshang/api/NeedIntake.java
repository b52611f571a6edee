package org.gongshang.api;

import java.util.Objects;
import org.gongshang.Refusal;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes needs from other systems, once for each key. */
@Component
class NeedIntake {

  private final Needs needs;
  private final Regions regions;
  private final Once once;

  NeedIntake(Needs needs, Regions regions, Once once) {
    this.needs = needs;
    this.regions = regions;
    this.once = once;
  }

  /** The matter that the need has begun. */
  record Taken(String matter) {}

  @Transactional
  public Taken take(Told told, Viewer viewer, IdempotencyKey key) {
    return new Taken(
        once.run(
            viewer.accountId(),
            key.value(),
            Act.of("need", told.toString()),
            () -> needs.submit(need(told), viewer).value()));
  }

  private NewNeed need(Told told) {
    if (told.region() == null) {
      throw new Refusal("need.region.none");
    }
    Region region =
        regions.byCode(told.region()).orElseThrow(() -> new Refusal("need.region.unknown"));
    return new NewNeed(
        region.id(),
        Objects.requireNonNullElse(told.body(), ""),
        Objects.requireNonNullElse(told.place(), ""),
        told.phone(),
        Channel.SYSTEM,
        told.onBehalfOf(),
        told.photos(),
        told.danger());
  }
}

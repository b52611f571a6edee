package org.gongshang.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Order;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.SubMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was handed down from this matter, and how far each is; or who handed this one down. */
@Component
class HandDownSection implements MatterSection {

  private static final int ORDER = 5;

  private final HandDowns handDowns;
  private final Matters matters;
  private final Regions regions;
  private final Clock clock;

  HandDownSection(HandDowns handDowns, Matters matters, Regions regions, Clock clock) {
    this.handDowns = handDowns;
    this.matters = matters;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    Above above = handDowns.order(matter.number()).map(order -> above(order, viewer)).orElse(null);
    List<Below> below =
        handDowns.below(matter.number()).stream().map(one -> below(one, viewer)).toList();
    return above == null && below.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "handDown",
                "workflow/hand-down.ftlh",
                new Page(above, below, handDowns.summary(matter.number()).orElse(null)),
                ORDER,
                true));
  }

  private Above above(Order order, Viewer viewer) {
    return new Above(
        link(order.parent().value(), viewer), regions.get(order.regionId()).name(), order.dueAt());
  }

  private Below below(SubMatter below, Viewer viewer) {
    return new Below(
        below.number().value(),
        link(below.number().value(), viewer),
        regions.get(below.regionId()).name(),
        below.status().key(),
        below.stage().key(),
        below.dueAt(),
        below.isLate(clock.instant()),
        below.ended().orElse(null));
  }

  /** Path of a matter's page, if the viewer may open it. */
  private @Nullable String link(String number, Viewer viewer) {
    return matters.maySee(number, viewer) ? "/matters/" + number : null;
  }

  /**
   * @param above null for a matter that began where it is
   * @param summary of the results, once they were found to be enough
   */
  public record Page(@Nullable Above above, List<Below> below, @Nullable String summary) {}

  /** The matter above: whose it is and until when it wants a result. */
  public record Above(@Nullable String link, String region, Instant dueAt) {}

  /** One matter below. */
  public record Below(
      String number,
      @Nullable String link,
      String region,
      String status,
      String stage,
      Instant dueAt,
      boolean late,
      @Nullable Instant ended) {}
}

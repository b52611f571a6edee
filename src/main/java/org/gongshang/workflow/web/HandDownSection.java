package org.gongshang.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Contributors;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Order;
import org.gongshang.workflow.Result;
import org.gongshang.workflow.ResultSource;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.SubMatter;
import org.gongshang.workflow.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was handed down from this matter, and how far each is; or who handed this one down. */
@Component
class HandDownSection implements MatterSection {

  private static final int ORDER = 5;

  private final HandDowns handDowns;
  private final Matters matters;
  private final Withdrawals withdrawals;
  private final Contributors<ResultSource> sources;
  private final Regions regions;
  private final Clock clock;

  HandDownSection(
      HandDowns handDowns,
      Matters matters,
      Withdrawals withdrawals,
      ObjectProvider<ResultSource> sources,
      Regions regions,
      Clock clock) {
    this.handDowns = handDowns;
    this.matters = matters;
    this.withdrawals = withdrawals;
    this.sources = Contributors.of(sources);
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    Above above = handDowns.order(matter.number()).map(order -> above(order, viewer)).orElse(null);
    List<Below> below = below(matter, viewer);
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
    Set<MatterNumber> visible = matters.visible(List.of(order.parent()), viewer);
    return new Above(
        link(order.parent(), visible), regions.get(order.regionId()).name(), order.dueAt());
  }

  private List<Below> below(Matter matter, Viewer viewer) {
    List<SubMatter> all = handDowns.below(matter.number());
    if (all.isEmpty()) {
      return List.of();
    }
    List<MatterNumber> numbers = all.stream().map(SubMatter::number).toList();
    Map<MatterNumber, List<Result>> results =
        sources.stream()
            .flatMap(source -> source.results(numbers).stream())
            .collect(Collectors.groupingBy(Result::matter));
    Set<String> untouched =
        withdrawals.decides(matter, viewer)
            ? withdrawals.untouched(numbers.stream().map(MatterNumber::value).toList())
            : Set.of();
    Set<MatterNumber> visible = matters.visible(numbers, viewer);
    return all.stream()
        .map(
            one ->
                below(
                    one,
                    visible,
                    results.getOrDefault(one.number(), List.of()),
                    untouched.contains(one.number().value())))
        .toList();
  }

  private Below below(
      SubMatter below, Set<MatterNumber> visible, List<Result> results, boolean withdrawable) {
    return new Below(
        below.number().value(),
        link(below.number(), visible),
        regions.get(below.regionId()).name(),
        below.status().key(),
        below.stage().key(),
        below.dueAt(),
        below.isLate(clock.instant()),
        below.ended().orElse(null),
        results,
        withdrawable);
  }

  /** Path of a matter's page, if the reader may open it. */
  private static @Nullable String link(MatterNumber number, Set<MatterNumber> visible) {
    return visible.contains(number) ? "/matters/" + number : null;
  }

  /**
   * @param above null for a matter that began where it is
   * @param summary of the results, once they were found to be enough
   */
  public record Page(@Nullable Above above, List<Below> below, @Nullable String summary) {}

  /** The matter above: whose it is and until when it wants a result. */
  public record Above(@Nullable String link, String region, Instant dueAt) {}

  /**
   * One matter below.
   *
   * @param withdrawable whether the reader may take it back now
   */
  public record Below(
      String number,
      @Nullable String link,
      String region,
      String status,
      String stage,
      Instant dueAt,
      boolean late,
      @Nullable Instant ended,
      List<Result> results,
      boolean withdrawable) {}
}

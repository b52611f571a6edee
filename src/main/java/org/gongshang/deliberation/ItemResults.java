package org.gongshang.deliberation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Result;
import org.gongshang.workflow.ResultSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What councils said of matters: the motion that was adopted, or why it was rejected. */
@Component
@Order(1)
class ItemResults implements ResultSource {

  private final ItemMapper mapper;
  private final BallotMapper ballots;

  ItemResults(ItemMapper mapper, BallotMapper ballots) {
    this.mapper = mapper;
    this.ballots = ballots;
  }

  @Override
  public List<Result> results(Collection<MatterNumber> matters) {
    List<AgendaItem> items =
        mapper.newestOf(matters).stream()
            .filter(item -> item.state() == ItemState.ADOPTED || item.state() == ItemState.REJECTED)
            .toList();
    Map<Long, String> chosen = chosen(items);
    return items.stream().map(item -> result(item, chosen.getOrDefault(item.id(), ""))).toList();
  }

  /** What was chosen among options, by item; nothing where it was for or against. */
  private Map<Long, String> chosen(List<AgendaItem> items) {
    if (items.isEmpty()) {
      return Map.of();
    }
    return ballots.ofItems(items.stream().map(AgendaItem::id).toList()).stream()
        .filter(count -> !count.chosen().isEmpty())
        .collect(toMap(Resolution::itemId, count -> String.join("、", count.choices())));
  }

  private static Result result(AgendaItem item, String chosen) {
    if (item.state() == ItemState.ADOPTED) {
      return chosen.isEmpty()
          ? Result.of(item.matter(), "deliberation.result.adopted", item.motion())
          : Result.of(item.matter(), "deliberation.result.chosen", item.motion(), chosen);
    }
    String reason = item.reason() == null ? "" : item.reason();
    return Result.of(item.matter(), "deliberation.result.rejected", reason);
  }
}

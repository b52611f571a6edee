package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
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

  ItemResults(ItemMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<Result> results(Collection<MatterNumber> matters) {
    return mapper.newestOf(matters).stream()
        .filter(item -> item.state() == ItemState.ADOPTED || item.state() == ItemState.REJECTED)
        .map(ItemResults::result)
        .toList();
  }

  private static Result result(AgendaItem item) {
    if (item.state() == ItemState.ADOPTED) {
      return Result.of(item.matter(), "deliberation.result.adopted", item.motion());
    }
    String reason = item.reason() == null ? "" : item.reason();
    return Result.of(item.matter(), "deliberation.result.rejected", reason);
  }
}

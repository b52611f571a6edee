package org.gongshang.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened: lines for people, steps for the path on the diagram. */
@Component
public class HistoryLines {

  private final HistoryMapper mapper;

  HistoryLines(HistoryMapper mapper) {
    this.mapper = mapper;
  }

  /** Newest first. */
  public List<HistoryLine> of(String businessKey) {
    return mapper.lines(businessKey);
  }

  /** In the order in which elements were entered. */
  public List<StepLine> steps(String businessKey) {
    return mapper.steps(businessKey);
  }

  /** One element that was entered, and left unless the subject stands on it. */
  public record StepLine(
      String processKey,
      String definitionId,
      String instanceId,
      String elementId,
      @Nullable String elementName,
      String elementType,
      @Nullable String via,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable Long actor,
      @Nullable String outcome) {}
}

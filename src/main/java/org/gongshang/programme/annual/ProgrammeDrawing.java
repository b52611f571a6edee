package org.gongshang.programme.annual;

import java.util.List;
import java.util.Optional;
import org.gongshang.workflow.HistoryLines;
import org.gongshang.workflow.HistoryLines.StepLine;
import org.springframework.stereotype.Component;

/** Where a programme is in its model. */
@Component
class ProgrammeDrawing {

  private final HistoryLines history;

  ProgrammeDrawing(HistoryLines history) {
    this.history = history;
  }

  /** The way that it has come; empty before it has gone anywhere. */
  Optional<Drawing> of(String number) {
    List<StepLine> steps = history.steps(number);
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Drawing(
            "/models/" + number + "/" + steps.get(0).definitionId(),
            steps.stream().filter(step -> step.leftAt() != null).map(StepLine::elementId).toList(),
            steps.stream().filter(step -> step.leftAt() == null).map(StepLine::elementId).toList(),
            steps.stream().map(StepLine::elementId).toList()));
  }

  /**
   * @param address of the model
   * @param done elements that were left
   * @param now elements at which it stands
   * @param trail all of them, in the order in which they were entered
   */
  public record Drawing(String address, List<String> done, List<String> now, List<String> trail) {}
}

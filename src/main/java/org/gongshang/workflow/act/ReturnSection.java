package org.gongshang.workflow.act;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Returned;
import org.gongshang.workflow.Returns;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.web.TaskWords;
import org.springframework.stereotype.Component;

/** Above a task that came back: who sent it, and why. */
@Component
class ReturnSection implements TaskSection {

  private final Returns returns;
  private final Accounts accounts;
  private final TaskWords words;

  ReturnSection(Returns returns, Accounts accounts, TaskWords words) {
    this.returns = returns;
    this.accounts = accounts;
    this.words = words;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    List<Returned> back = returns.of(task.subjectKey(), task.formId());
    if (back.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, String> names =
        accounts.names(back.stream().map(Returned::actor).distinct().toList());
    List<Line> lines =
        back.stream()
            .map(
                each ->
                    new Line(
                        names.getOrDefault(each.actor(), ""),
                        words.name(each.fromForm(), each.fromName()),
                        each.reasons(),
                        each.returnedAt()))
            .toList();
    return Optional.of(new Section("returned", "workflow/returned.ftlh", lines, -1, true));
  }

  /**
   * @param task that sent it back, in the reader's words
   */
  public record Line(String by, String task, String reasons, Instant at) {}
}

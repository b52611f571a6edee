package org.gongshang.workflow.act;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.TaskSection;
import org.gongshang.workflow.TaskView;
import org.gongshang.workflow.Urger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Above a task: who urges, and what they are to be answered. */
@Component
class UrgeSection implements TaskSection {

  private final Urging urging;
  private final Accounts accounts;

  UrgeSection(Urging urging, Accounts accounts) {
    this.urging = urging;
    this.accounts = accounts;
  }

  @Override
  public Optional<Section> section(TaskView task, Viewer viewer) {
    List<Urge> urges = urging.of(task.id());
    if (urges.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, String> names =
        accounts.names(
            urges.stream()
                .flatMap(urge -> Stream.of(urge.actor(), urge.answeredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    boolean waits = urges.stream().anyMatch(Urge::waits);
    Page page = new Page(task.id(), urges.stream().map(urge -> line(urge, names)).toList());
    return Optional.of(new Section("urges", "workflow/urges.ftlh", page, 0, waits));
  }

  private static Line line(Urge urge, Map<Long, String> names) {
    Long answeredBy = urge.answeredBy();
    return new Line(
        urge.id(),
        urge.kind(),
        urge.kind() == Urger.REQUESTER ? null : names.get(urge.actor()),
        urge.words(),
        urge.urgedAt(),
        urge.waits(),
        urge.answer(),
        answeredBy == null ? null : names.get(answeredBy));
  }

  /** What the section shows, newest first. */
  public record Page(String taskId, List<Line> lines) {}

  /**
   * @param by who urged; null for those who asked for the matter
   */
  public record Line(
      long id,
      Urger kind,
      @Nullable String by,
      String words,
      Instant at,
      boolean waits,
      @Nullable String answer,
      @Nullable String answeredBy) {}
}

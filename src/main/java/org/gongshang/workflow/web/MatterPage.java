package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A matter as a page shows it.
 *
 * @param path regions from the district down to the owner
 * @param stages the five, in order
 * @param now open tasks
 * @param diagrams models that the matter has run through, the current one last
 * @param events history, newest first
 */
@NamedInterface("story")
public record MatterPage(
    Matter matter,
    List<String> path,
    String owner,
    String origin,
    List<StageMark> stages,
    List<Now> now,
    List<Diagram> diagrams,
    List<Event> events,
    List<Section> sections,
    List<StoredFile> files,
    int requesters,
    List<Standing> axis) {

  /** A stage with its state: done, now or "" for to come. */
  public record StageMark(String key, String state, @Nullable Instant since) {}

  /**
   * @param roles keys of the roles that may act
   * @param unanswered how many of a round still have to answer; null for a task of one person
   */
  public record Now(
      String taskId,
      String name,
      @Nullable Instant dueAt,
      Instant since,
      List<String> roles,
      @Nullable Integer unanswered,
      @Nullable String claimedBy,
      boolean mine) {}

  /** A model with the path taken through it. */
  public record Diagram(
      String definitionId,
      String processKey,
      String name,
      int version,
      boolean current,
      List<Node> nodes) {}

  /** An element on the path; a list of these says the same as the picture. */
  public record Node(
      String elementId,
      @Nullable String name,
      String type,
      @Nullable String via,
      Instant entered,
      @Nullable Instant left,
      @Nullable String actor,
      String state) {}

  /**
   * A line of the history.
   *
   * @param text in the reader's language
   * @param answers of the form, label and value, as they were given
   */
  @NamedInterface("story")
  public record Event(Instant at, @Nullable String actor, String text, List<Answer> answers) {}

  @NamedInterface("story")
  public record Answer(String label, String value) {}

  /** A level of the axis and its part in the matter: owner, origin, passed or sees. */
  public record Standing(String level, String region, String part) {}
}

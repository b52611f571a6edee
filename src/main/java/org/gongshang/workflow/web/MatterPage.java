package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.List;
import org.gongshang.file.StoredFile;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.Pause;
import org.gongshang.workflow.Section;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a page shows it.
 *
 * @param path regions from the district down to the owner
 * @param stages the five, in order
 * @param now open tasks
 * @param takeBack page on which the viewer can take back what they did last; null where they cannot
 * @param pauses what it waits for that is nobody's task
 * @param diagrams models that the matter has run through, the current one last
 * @param story what happened, newest first
 */
public record MatterPage(
    Matter matter,
    List<String> path,
    String owner,
    String origin,
    List<StageMark> stages,
    List<Now> now,
    @Nullable String takeBack,
    List<Pause> pauses,
    List<Diagram> diagrams,
    List<StoryChapter> story,
    List<Section> sections,
    List<StoredFile> files,
    int requesters,
    List<Standing> axis) {

  /** How many lines the story has. */
  public int lines() {
    return StoryChapter.lines(story);
  }

  /** Keys of the stages that it never went through. */
  public List<String> skipped() {
    return stages.stream()
        .filter(mark -> mark.state().equals("skipped"))
        .map(StageMark::key)
        .toList();
  }

  /** A stage with its state: done, skipped, now or "" for to come. */
  public record StageMark(String key, String state, @Nullable Instant since) {}

  /**
   * @param roles keys of the roles that may act
   * @param persons names of those who hold it alone
   * @param unanswered how many of a round still have to answer; null for a task of one person
   * @param mayUrge whether the viewer can urge those who hold it
   * @param mayPass whether the viewer can give it to somebody else although it is not theirs
   * @param limit what set its time limit
   */
  public record Now(
      String taskId,
      String name,
      @Nullable Instant dueAt,
      Instant since,
      List<String> roles,
      List<String> persons,
      @Nullable Integer unanswered,
      @Nullable String claimedBy,
      boolean mine,
      boolean mayUrge,
      boolean mayPass,
      StoryLine.@Nullable Basis limit) {}

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

  /** A level of the axis and its part in the matter: owner, origin, passed or sees. */
  public record Standing(String level, String region, String part) {}
}

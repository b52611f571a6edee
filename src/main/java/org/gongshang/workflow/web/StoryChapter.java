package org.gongshang.workflow.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one stage, so that a long story can be read piece by piece.
 *
 * @param stage null where the story is told in one piece
 * @param open whether it is unfolded at first sight
 * @param lines newest first
 */
public record StoryChapter(@Nullable String stage, boolean open, List<StoryLine> lines) {

  /** As many lines as fit on two screens of a telephone are not cut into pieces. */
  private static final int SHORT = 12;

  public Instant from() {
    return lines.get(lines.size() - 1).at();
  }

  public Instant to() {
    return lines.get(0).at();
  }

  static int lines(List<StoryChapter> chapters) {
    return chapters.stream().mapToInt(chapter -> chapter.lines().size()).sum();
  }

  /** Newest first; each begins with the line that says so, the first one with the matter itself. */
  static List<StoryChapter> of(List<StoryLine> story) {
    boolean inOnePiece =
        story.size() <= SHORT || story.stream().allMatch(line -> line.stage() == null);
    if (inOnePiece) {
      return story.isEmpty() ? List.of() : List.of(new StoryChapter(null, true, story));
    }
    List<StoryChapter> chapters = new ArrayList<>();
    List<StoryLine> lines = new ArrayList<>();
    for (StoryLine line : story) {
      lines.add(line);
      if (line.stage() != null) {
        chapters.add(new StoryChapter(line.stage(), chapters.isEmpty(), List.copyOf(lines)));
        lines.clear();
      }
    }
    if (!lines.isEmpty()) {
      chapters.add(new StoryChapter("need", chapters.isEmpty(), List.copyOf(lines)));
    }
    return List.copyOf(chapters);
  }
}

package org.gongshang.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of opinions about a matter.
 *
 * @param begin where the viewer can ask first; null for who runs no rounds there
 */
public record OpinionView(List<Asked> rounds, @Nullable String begin) {

  /**
   * @param people who have reacted
   * @param top what all groups agree on most; none while too few have reacted
   */
  public record Asked(OpinionRound round, int people, List<Agreed> top) {}

  /** A statement with how many of those who saw it agree. */
  public record Agreed(String text, int agree, int seen) {}
}

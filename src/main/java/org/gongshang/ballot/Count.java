package org.gongshang.ballot;

import java.time.Instant;
import java.util.List;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A ballot that is over.
 *
 * @param voters on the roll
 * @param cast papers, abstentions among them
 * @param tied whether options came out equal where only some of them could be chosen, and the rule
 *     leaves that undecided
 * @param adopted whether its policy adopts it; where it has none nothing is adopted by counting
 * @param fault why it was not counted; null where it was
 * @param figures of each option in the order of the paper
 */
public record Count(
    long roundId,
    int voters,
    int cast,
    int abstained,
    boolean tied,
    boolean adopted,
    @Nullable String fault,
    Instant countedAt,
    List<Figure> figures) {

  public Count {
    figures = List.copyOf(figures);
  }

  public boolean isCounted() {
    return fault == null;
  }

  public void demandCounted() {
    if (fault != null) {
      throw new Refusal(fault);
    }
  }

  public int notCast() {
    return voters - cast;
  }

  public int votes(String option) {
    return figures.stream()
        .filter(figure -> figure.option().equals(option))
        .mapToInt(Figure::votes)
        .sum();
  }

  public int agree() {
    return votes(Paper.AGREE);
  }

  public int disagree() {
    return votes(Paper.DISAGREE);
  }

  /** Keys of the options of which the rule does not say which goes first. */
  public List<String> tiedOptions() {
    return figures.stream().filter(Figure::tied).map(Figure::option).toList();
  }

  /** Whether nothing at all is decided since options came out equal. */
  public boolean isOpenTie() {
    return tied && chosen().isEmpty();
  }

  /** Keys of the options for which it decides, those with most votes first. */
  public List<String> chosen() {
    return figures.stream()
        .filter(Figure::chosen)
        .sorted((one, other) -> Long.compare(other.points(), one.points()))
        .map(Figure::option)
        .toList();
  }
}

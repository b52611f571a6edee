package org.gongshang.opinion;

import java.util.Arrays;
import java.util.List;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Ground;
import org.gongshang.opinion.ground.Grounds;
import org.gongshang.opinion.ground.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What a round comes to, as it is read.
 *
 * @param outcome null while too few have reacted
 * @param picture null where there is nothing to draw
 */
public record ResultPage(
    OpinionRound round,
    String region,
    By by,
    @Nullable Outcome outcome,
    @Nullable Picture picture,
    boolean runs) {

  private static final double MAJORITY = 0.5;
  private static final double WIDE = 0.3;
  private static final int MOST = 10;

  /** Ways in which its people can be grouped. */
  public List<By> ways() {
    return Arrays.stream(By.values()).filter(round::knows).toList();
  }

  public int fewest() {
    return Grounds.FEWEST;
  }

  public int widePoints() {
    return (int) Math.round(WIDE * 100);
  }

  /** Statements that more than half of each group agree with, as far as can be told. */
  public List<Ground.Line> common() {
    return outcome == null
        ? List.of()
        : outcome.ground().common().stream()
            .filter(line -> line.groups().stream().allMatch(ResultPage::isFor))
            .filter(line -> line.all().seen() > 0)
            .limit(MOST)
            .toList();
  }

  private static boolean isFor(Tally tally) {
    return tally.p() > MAJORITY;
  }

  public List<Ground.Line> divided() {
    return outcome == null
        ? List.of()
        : outcome.ground().divided().stream()
            .filter(line -> Ground.gap(line) >= WIDE)
            .limit(MOST)
            .toList();
  }

  public String text(int column) {
    return outcome == null ? "" : outcome.statement(column).body();
  }
}

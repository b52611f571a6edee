package org.gongshang.workflow.engine;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A straight part of a flow. */
record LabelLine(double fromX, double fromY, double toX, double toY) {

  private static final double SHORTEST = 16;

  /** From the line: right at it, or clear of a gateway at its end. */
  private static final double[] GAPS = {3, 13, 25};

  double left() {
    return Math.min(fromX, toX);
  }

  double right() {
    return Math.max(fromX, toX);
  }

  double top() {
    return Math.min(fromY, toY);
  }

  double bottom() {
    return Math.max(fromY, toY);
  }

  private boolean isLevel() {
    return right() - left() >= bottom() - top();
  }

  /** Where a text may stand along it: on both sides, nearer to either end or in the middle. */
  Stream<LabelBox> beside(LabelBox text) {
    if (Math.max(right() - left(), bottom() - top()) < SHORTEST) {
      return Stream.of();
    }
    return DoubleStream.of(0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9)
        .boxed()
        .flatMap(
            at -> DoubleStream.of(GAPS).boxed().flatMap(gap -> beside(text, at, gap).stream()));
  }

  private List<LabelBox> beside(LabelBox text, double at, double gap) {
    double x = fromX + (toX - fromX) * at;
    double y = fromY + (toY - fromY) * at;
    return isLevel()
        ? List.of(
            text.at(x - text.width() / 2, y - text.height() - gap),
            text.at(x - text.width() / 2, y + gap))
        : List.of(
            text.at(x + gap, y - text.height() / 2),
            text.at(x - text.width() - gap, y - text.height() / 2));
  }
}

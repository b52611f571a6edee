package org.gongshang.workflow.engine;

import java.util.ArrayList;
import java.util.List;

/** A rectangle of a drawing; its left upper corner and its size. */
record LabelBox(double x, double y, double width, double height) {

  /** Of a letter and of a line, in the size in which names in other languages are drawn. */
  private static final double LETTER = 6.9;

  private static final double LINE = 15;

  /** Room that a text takes when it breaks between words at this width. */
  static LabelBox of(String text, double width) {
    List<Integer> lines = new ArrayList<>();
    int line = 0;
    for (String word : text.split(" ")) {
      int longer = line + 1 + word.length();
      if (line > 0 && longer * LETTER <= width) {
        line = longer;
      } else {
        if (line > 0) {
          lines.add(line);
        }
        line = word.length();
      }
    }
    lines.add(line);
    int longest = lines.stream().mapToInt(Integer::intValue).max().orElse(0);
    return new LabelBox(0, 0, longest * LETTER, lines.size() * LINE);
  }

  LabelBox at(double left, double top) {
    return new LabelBox(left, top, width, height);
  }

  /** A part of it around its middle. */
  LabelBox inner(double wide, double high) {
    return new LabelBox(
        middleX() - width * wide / 2, middleY() - height * high / 2, width * wide, height * high);
  }

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return y + height / 2;
  }

  /** So much of it lies over the other. */
  double over(LabelBox other) {
    double wide = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double high = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    return wide > 0 && high > 0 ? wide * high : 0;
  }

  /** So much of a line of the drawing runs through it: all of them are level or upright. */
  double crossed(LabelLine line) {
    double wide = Math.min(x + width, line.right()) - Math.max(x, line.left());
    double high = Math.min(y + height, line.bottom()) - Math.max(y, line.top());
    return wide >= 0 && high >= 0 ? Math.max(wide, high) : 0;
  }

  double distance(LabelBox other) {
    return Math.hypot(middleX() - other.middleX(), middleY() - other.middleY());
  }
}

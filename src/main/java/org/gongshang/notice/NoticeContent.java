package org.gongshang.notice;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.gongshang.workflow.MatterNumber;

/** Knows what a notice of its kind says; implemented by the stage that has something to publish. */
public interface NoticeContent {

  /** What models write into {@code noticeKind}: resolution or result. */
  String kind();

  /** What is to be published now; the notice keeps it as it is at this moment. */
  Content content(MatterNumber matter);

  /** The notice has run its time, and no objection was upheld. */
  default void confirmed(MatterNumber matter) {}

  /** A day as it stands in official documents. */
  static String day(TemporalAccessor day) {
    return DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).format(day);
  }

  /** Title and lines in the language of official documents. */
  record Content(String title, List<Line> lines) {

    public Content {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One line of a notice.
   *
   * @param label a word or two: 议定, 表决, 经费
   */
  record Line(String label, String text) {}
}

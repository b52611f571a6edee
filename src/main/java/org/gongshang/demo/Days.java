package org.gongshang.demo;

import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import org.gongshang.workflow.Clocks;

/**
 * The working days of the story and some after it.
 *
 * @param last index of the story's last day
 */
record Days(List<LocalDate> list, int last) {

  private static final int AFTER = 15;
  private static final int BETWEEN_SESSIONS = 5;
  private static final int NOTICE = 3;

  static Days endingNear(LocalDate today, int count, Clocks clocks) {
    LinkedList<LocalDate> days = new LinkedList<>();
    LocalDate end = clocks.isWorkday(today) ? today : clocks.nextWorkday(today);
    for (LocalDate day = end; days.size() <= count; day = day.minusDays(1)) {
      if (clocks.isWorkday(day)) {
        days.addFirst(day);
      }
    }
    for (int i = 0; i < AFTER; i++) {
      days.addLast(clocks.nextWorkday(days.getLast()));
    }
    return new Days(List.copyOf(days), count);
  }

  List<LocalDate> ofStory() {
    return list.subList(0, last + 1);
  }

  /** Working days between a day and the story's last one. */
  int before(LocalDate day) {
    return last - list.indexOf(day);
  }

  int between(LocalDate from, LocalDate to) {
    return list.indexOf(to) - list.indexOf(from);
  }

  /**
   * The next day on which a council sits, with time to call its members.
   *
   * @param shift working days after the story's last one on which it sits, too
   */
  LocalDate nextSession(LocalDate today, int shift) {
    for (int i = list.indexOf(today) + NOTICE; i < list.size(); i++) {
      if (Math.floorMod(i - last - shift, BETWEEN_SESSIONS) == 0) {
        return list.get(i);
      }
    }
    throw new IllegalStateException("no day for a session after " + today);
  }
}

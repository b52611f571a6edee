package org.gongshang.demo;

import java.time.LocalDate;

/** A part of the story beside its matters. */
interface SideStory {

  /** Plays what was before the story's first day. */
  default void before(LocalDate first) {}

  /** Plays what belongs to this day. */
  void on(Today today);
}

package org.gongshang.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * A day of the story.
 *
 * @param last day of the story
 * @param before working days before the story's last one
 * @param parts matters so far, by number
 */
record Today(LocalDate date, LocalDate last, int before, Map<String, Part> parts) {

  /** The number of the matter with this title. */
  String matter(String title) {
    return parts.entrySet().stream()
        .filter(each -> each.getValue().script().line("title").equals(title))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no matter " + title));
  }
}

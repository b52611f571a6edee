package org.gongshang.notice;

import org.gongshang.Sha256;

/**
 * The text of a notice at the moment it was published.
 *
 * @param fingerprint SHA-256 of the text in UTF-8, so that anyone can check that nothing changed
 */
record Snapshot(String text, String fingerprint) {

  static Snapshot of(NoticeContent.Content content) {
    StringBuilder text = new StringBuilder(content.title()).append('\n');
    content
        .lines()
        .forEach(line -> text.append(line.label()).append('：').append(line.text()).append('\n'));
    return new Snapshot(text.toString(), Sha256.of(text.toString()));
  }
}

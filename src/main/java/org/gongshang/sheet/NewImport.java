package org.gongshang.sheet;

import java.time.Instant;

/** An import that begins; the database gives it its id. */
final class NewImport {

  private long id;
  private final String kind;
  private final String options;
  private final String fileName;
  private final String content;
  private final String lang;
  private final long startedBy;
  private final Instant startedAt;

  NewImport(
      String kind,
      String options,
      String fileName,
      String content,
      String lang,
      long by,
      Instant startedAt) {
    this.kind = kind;
    this.options = options;
    this.fileName = fileName;
    this.content = content;
    this.lang = lang;
    this.startedBy = by;
    this.startedAt = startedAt;
  }

  long id() {
    return id;
  }
}

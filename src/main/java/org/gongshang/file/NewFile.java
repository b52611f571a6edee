package org.gongshang.file;

import java.time.Instant;

/** A file about to get its id. */
class NewFile {

  private final String name;
  private final String type;
  private final long size;
  private final String sha256;
  private final long storedBy;
  private final Instant storedAt;
  private long id;

  NewFile(String name, String type, long size, String sha256, long storedBy, Instant storedAt) {
    this.name = name;
    this.type = type;
    this.size = size;
    this.sha256 = sha256;
    this.storedBy = storedBy;
    this.storedAt = storedAt;
  }

  StoredFile stored() {
    return new StoredFile(id, name, type, size, null, storedBy, storedAt);
  }
}

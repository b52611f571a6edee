package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/**
 * A region as it is today.
 *
 * @param id permanent
 * @param code official statistical code, text
 * @param path ids from the district down to this region: {@code /1/44/812/}
 */
public record Region(
    long id, Level level, String code, String name, @Nullable Long parentId, String path) {

  /** The digits of its code by which numbers of matters, sessions and scorings name it. */
  public String numberPart() {
    return (code + "000000000000").substring(6, 12);
  }

  /** Whether this region is {@code other} or lies below it. */
  public boolean isWithin(Region other) {
    return path.startsWith(other.path);
  }
}

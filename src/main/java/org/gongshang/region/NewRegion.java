package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/**
 * A region to be added below a parent, from which its level follows.
 *
 * @param parentVersion of the parent as the form showed it
 * @param officialName the name itself where it is blank
 * @param kind of a grid; other regions have none
 * @param body and {@code leads}: called after the region where they are blank
 */
public record NewRegion(
    long parentId,
    int parentVersion,
    String code,
    String name,
    String officialName,
    @Nullable GridKind kind,
    String body,
    String leads) {

  Naming naming() {
    return new Naming(code, name, officialName, kind);
  }
}

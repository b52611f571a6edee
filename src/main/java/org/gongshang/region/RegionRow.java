package org.gongshang.region;

import org.jspecify.annotations.Nullable;

/**
 * A region as a table names it; what is blank stays as it is or becomes what is usual.
 *
 * @param line where it stands in the table
 * @param parentCode of the region above; blank for the district
 * @param level null where the table names none that there is
 * @param kind of a grid
 */
public record RegionRow(
    int line,
    String code,
    String parentCode,
    @Nullable Level level,
    String name,
    @Nullable GridKind kind,
    String body,
    String leads) {}

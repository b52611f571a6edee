package org.gongshang.region;

import java.time.Instant;
import java.util.List;

/**
 * A region has moved below another parent, and everything below it has moved along. In this
 * transaction the tree already says so.
 *
 * @param region as it stood before
 * @param path its new path, with which those of all below it begin
 * @param oldLine ids from the district down to the old parent
 * @param newLine ids from the district down to the new parent; as long as the old one
 */
public record Moving(
    Region region,
    Region parent,
    String path,
    List<Long> oldLine,
    List<Long> newLine,
    long by,
    Instant at) {}

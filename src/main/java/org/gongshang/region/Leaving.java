package org.gongshang.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands at one region goes to another.
 *
 * @param line ids from the district down to {@code to}
 * @param lastDay of the region that is closed
 * @param by the administrator
 */
public record Leaving(
    Region from, Region to, List<Long> line, LocalDate lastDay, long by, Instant at) {}

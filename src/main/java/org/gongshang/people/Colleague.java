package org.gongshang.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take work over, or a whole office.
 *
 * @param holder the token under which a task then addresses them
 * @param name of the person; null for everybody who holds the office
 * @param council of a building in which alone the office counts; null for the region's own
 */
public record Colleague(
    String holder,
    Role role,
    long regionId,
    @Nullable Long organisationId,
    @Nullable Long accountId,
    @Nullable String name,
    @Nullable String council) {}

package org.gongshang.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take work over, or a whole office.
 *
 * @param holder the token under which a task then addresses them
 * @param name of the person; null for everybody who holds the office
 */
public record Colleague(
    String holder,
    Role role,
    long regionId,
    @Nullable Long organisationId,
    @Nullable Long accountId,
    @Nullable String name) {}

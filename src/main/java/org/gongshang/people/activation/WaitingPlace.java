package org.gongshang.people.activation;

import org.jspecify.annotations.Nullable;

/**
 * How many at a region have no password yet.
 *
 * @param coded of these, have a code that is still good
 * @param last code that was given out there and not used; null before the first
 */
public record WaitingPlace(long regionId, int waiting, int coded, @Nullable Long last) {}

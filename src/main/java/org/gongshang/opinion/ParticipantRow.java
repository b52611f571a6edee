package org.gongshang.opinion;

import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part.
 *
 * @param ordinal orders people without telling who came when
 * @param account null for who came with a file
 * @param name what a file calls them
 * @param givenGroup group that a file puts them in
 * @param source cells of a file that have no place of their own, parted by tabs
 */
record ParticipantRow(
    long id,
    int ordinal,
    @Nullable Long account,
    @Nullable Sector sector,
    @Nullable String name,
    @Nullable String givenGroup,
    @Nullable String source) {}

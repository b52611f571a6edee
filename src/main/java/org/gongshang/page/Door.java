package org.gongshang.page;

import java.util.List;

/**
 * What a person is told who may not see a page.
 *
 * @param role key of the role that opens it
 * @param region where the role has to be held
 * @param orAbove whether the same role above that region opens it, too
 * @param administrators names of those who may appoint to the role
 * @param theirRegion where these are
 */
public record Door(
    String role, String region, boolean orAbove, List<String> administrators, String theirRegion) {}

package org.gongshang.resource;

/**
 * A body that can carry projects out.
 *
 * @param regionId the region that keeps it on its list
 */
public record Organisation(long id, String name, OrganisationKind kind, long regionId) {}

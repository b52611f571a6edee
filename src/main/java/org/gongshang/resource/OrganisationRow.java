package org.gongshang.resource;

/** A line of the list of organisations. */
public record OrganisationRow(String name, OrganisationKind kind, String region) {}

package org.gongshang.need;

/**
 * What people have chosen in a vote: it was screened and published before, and begins as a project.
 *
 * @param requester who first proposed it
 */
public record Chosen(long regionId, String title, String body, long requester) {}

package org.gongshang.region;

/**
 * Who changes the tree, and why.
 *
 * @param accountId of the administrator
 */
public record Author(long accountId, String reason) {}

package org.gongshang.workflow;

/**
 * Where a page stands in its list.
 *
 * @param passed how many rows come before the page
 */
public record Standing(int total, int passed) {}

package org.gongshang.ballot;

/**
 * Somebody absent for whom somebody else votes, by a written mandate.
 *
 * @param principal account whose vote it is
 * @param holder account that casts it
 */
public record Proxy(long principal, long holder) {}

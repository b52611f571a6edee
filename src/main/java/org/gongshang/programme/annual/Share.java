package org.gongshang.programme.annual;

/**
 * What a region below has for its own proposals.
 *
 * @param amount in yuan
 */
public record Share(long regionId, long amount) {}

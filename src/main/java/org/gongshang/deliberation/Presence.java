package org.gongshang.deliberation;

/**
 * How many of a council's members sit in a session now.
 *
 * @param members who belonged to the council when sign-in opened; 0 before
 * @param party of those present, as {@code government} and {@code people}
 */
public record Presence(int members, int present, int party, int government, int people) {}

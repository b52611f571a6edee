package org.gongshang.workflow;

/**
 * A word in a line of history that is said in the reader's language.
 *
 * @param key of the message
 */
public record Word(String key) {}

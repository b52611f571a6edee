package org.gongshang.people.activation;

/** Somebody who has no password yet. */
public record Waiting(long id, String login, String name) {}

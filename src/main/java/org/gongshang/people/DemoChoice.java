package org.gongshang.people;

/** One of the demo's people, as the sign-in page offers them. */
public record DemoChoice(String login, String name, Role role, String regionName) {}

package org.gongshang.people;

/**
 * One of the demo's people, as the sign-in page offers them.
 *
 * @param first whether they stand among the first, one for each role and region
 */
public record DemoChoice(String login, String name, Role role, String regionName, boolean first) {}

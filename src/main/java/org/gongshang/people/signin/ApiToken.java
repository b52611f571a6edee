package org.gongshang.people.signin;

import java.time.Instant;

/**
 * A bearer token as its owner sees it later.
 *
 * @param prefix its first characters, to tell one from another
 */
public record ApiToken(long id, String name, String prefix, Instant createdAt) {}

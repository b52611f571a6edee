/** Signing in: passwords, sessions, bearer tokens, and the first administrator. */
@NullMarked
package org.gongshang.people.signin;

import org.jspecify.annotations.NullMarked;

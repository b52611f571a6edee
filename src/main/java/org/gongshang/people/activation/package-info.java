/** How people get their first password, or one that they forgot: by a code that is printed once. */
@NullMarked
package org.gongshang.people.activation;

import org.jspecify.annotations.NullMarked;

/** How people who came by a table get their first password: by a code that is printed once. */
@NullMarked
package org.gongshang.people.activation;

import org.jspecify.annotations.NullMarked;

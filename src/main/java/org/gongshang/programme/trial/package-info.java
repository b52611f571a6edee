/** Trying a rule on the election in a file, apart from any programme. */
@NullMarked
package org.gongshang.programme.trial;

import org.jspecify.annotations.NullMarked;

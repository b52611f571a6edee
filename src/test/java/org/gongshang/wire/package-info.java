/** Bytes sent to a real server, as no browser would send them. */
@NullMarked
package org.gongshang.wire;

import org.jspecify.annotations.NullMarked;

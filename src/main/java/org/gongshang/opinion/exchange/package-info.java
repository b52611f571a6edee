/** Rounds as files, in the layout in which Polis exports them. */
@NullMarked
@NamedInterface("exchange")
package org.gongshang.opinion.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

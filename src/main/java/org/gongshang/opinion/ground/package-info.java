/**
 * What a round of opinions comes to: pure calculation, without database or clock.
 *
 * <p>After Small, Bjorkegren, Erkkilä, Shaw, Megill: "Polis: Scaling Deliberation by Mapping High
 * Dimensional Opinion Spaces", Recerca 26(2), 2021.
 */
@NullMarked
@NamedInterface("ground")
package org.gongshang.opinion.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

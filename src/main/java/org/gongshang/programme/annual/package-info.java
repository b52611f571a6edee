/**
 * One region's programme of one year: what people propose, how it is screened, voted on under a
 * budget, selected, published, carried out and looked back on.
 */
@NullMarked
@NamedInterface("annual")
package org.gongshang.programme.annual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

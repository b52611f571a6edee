/** What people do with tasks besides completing them: hand them on, sign, urge, copy. */
@NullMarked
@NamedInterface("act")
package org.gongshang.workflow.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What people do with tasks besides completing them: hand them on, sign, urge, copy. */
@NullMarked
package org.gongshang.workflow.act;

import org.jspecify.annotations.NullMarked;

/** The four-level tree of regions, with ancestors, descendants and co-ordination bodies. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gongshang.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

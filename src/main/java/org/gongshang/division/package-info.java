/** Pages on which administrators keep the tree of regions: 区划. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "sheet"})
package org.gongshang.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

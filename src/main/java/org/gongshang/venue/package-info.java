/** Places that sessions of councils can book: 场地. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "workflow"})
package org.gongshang.venue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Needs of residents: collected, screened and classified. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "message", "file", "workflow", "platform"})
package org.gongshang.need;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

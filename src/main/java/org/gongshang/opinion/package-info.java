/** Opinion rounds: short statements, who agrees with them, and what all have in common. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "message", "workflow", "workflow::form", "council"})
package org.gongshang.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

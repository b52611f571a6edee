/** Organisations that carry projects out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "message", "file", "workflow"})
package org.gongshang.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Milestones, progress, spending and acceptance. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "message", "file", "workflow", "project"})
package org.gongshang.implementation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

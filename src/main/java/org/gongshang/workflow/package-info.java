/** The only door to the process engine: matters, tasks, forms, rounds and clocks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"region", "people", "message", "file", "page"})
package org.gongshang.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Dual-track scoring 双轨评分: experts and a public jury rank what is put forward. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"region", "people", "message", "workflow", "workflow::form", "council"})
package org.gongshang.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

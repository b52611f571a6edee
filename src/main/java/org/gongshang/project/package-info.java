/** From a resolution to a project with budget, source of funds, unit and deadline. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "file",
      "workflow",
      "deliberation",
      "notice",
      "resource"
    })
package org.gongshang.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

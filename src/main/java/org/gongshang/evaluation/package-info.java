/** Ratings by those who asked, and rectification. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "file",
      "workflow",
      "implementation",
      "council",
      "notice"
    })
package org.gongshang.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The interface for programs: the same acts as on the pages, in JSON. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "file",
      "workflow",
      "workflow::act",
      "workflow::form",
      "workflow::story",
      "need",
      "programme",
      "programme::pabulib",
      "opinion",
      "opinion::ground",
      "opinion::exchange",
      "scoring"
    })
package org.gongshang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

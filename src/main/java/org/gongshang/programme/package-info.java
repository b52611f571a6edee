/** The annual programme: what residents vote on under a budget, and what is selected. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "workflow",
      "workflow::form",
      "scoring",
      "council",
      "notice",
      "ballot",
      "need"
    })
package org.gongshang.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

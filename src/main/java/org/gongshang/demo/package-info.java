/** The demo's story: people of the demo take matters through every stage. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "workflow",
      "need",
      "notice",
      "platform",
      "council",
      "deliberation",
      "opinion",
      "opinion::ground",
      "scoring",
      "programme::annual"
    })
package org.gongshang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

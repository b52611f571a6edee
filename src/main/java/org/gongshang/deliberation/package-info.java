/** Councils, sessions, quorum, opinions, ballots and resolutions. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "file",
      "workflow",
      "need",
      "notice",
      "venue",
      "platform",
      "council"
    })
package org.gongshang.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

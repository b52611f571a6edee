/** Councils, sessions, quorum, opinions, ballots and resolutions. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "file",
      "workflow",
      "workflow :: form",
      "need",
      "notice",
      "venue",
      "platform",
      "council",
      "ballot",
      "opinion"
    })
package org.gongshang.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

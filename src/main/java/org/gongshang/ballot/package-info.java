/**
 * Ballots: rules frozen and published at opening, votes by name or in secret, counted after
 * closing.
 *
 * <p>Whoever holds a ballot opens it with {@link org.gongshang.ballot.Ballots#open}, lets its task
 * be answered by a {@link org.gongshang.ballot.BallotAction}, and counts it with {@link
 * org.gongshang.ballot.Ballots#count}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "region",
      "people",
      "message",
      "file",
      "workflow",
      "workflow :: form",
      "page"
    })
package org.gongshang.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

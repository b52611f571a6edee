package org.gongshang.council;

import java.util.Optional;
import org.gongshang.Refusal;

/**
 * What a council has under way, known by the packages that own it: it stays where it is so long.
 */
public interface CouncilWork {

  /** What keeps the council from going elsewhere or ending. */
  Optional<Refusal> unfinished(Council council);
}

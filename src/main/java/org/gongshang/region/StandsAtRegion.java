package org.gongshang.region;

import java.util.List;
import org.gongshang.Refusal;

/**
 * Something that stands at regions: matters, mandates, councils. The packages that own them
 * implement it, one bean per kind, so that nothing is left at a region that is no more and nothing
 * addresses a parent that has changed. All calls come in the transaction of the change.
 */
public interface StandsAtRegion {

  /** Pages say what becomes of it by the message {@code region.stands.} with this key. */
  String kind();

  /** How many stand exactly here and are not over. */
  int count(long regionId);

  /** Whether administrators are asked, when the region moves, if it stays with the old parent. */
  default boolean asksWhenMoved() {
    return false;
  }

  /** What keeps the region from being closed if everything goes to this successor. */
  default List<Refusal> obstacles(long regionId, long successorId) {
    return List.of();
  }

  /** The region is closed now. */
  void closed(Leaving leaving);

  /** The region moves, but what it asks about stays with the old parent. */
  default void leftBehind(Leaving leaving) {}

  /** The region and all below it have new regions above them. */
  default void moved(Moving moving) {}
}

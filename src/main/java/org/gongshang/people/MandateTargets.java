package org.gongshang.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;

/**
 * What a mandate can point at besides a region. The packages that own councils and organisations
 * implement it, one bean per kind.
 */
public interface MandateTargets {

  Kind kind();

  /** What a mandate at this region can name, by label. */
  List<Target> at(long regionId);

  /** Labels by id, in one statement. */
  Map<Long, String> labels(Collection<Long> ids);

  /** Why such a mandate cannot be given; empty if it can. */
  default Optional<Refusal> obstacle(Mandate wanted) {
    return Optional.empty();
  }

  /** Whether a mandate that names it counts there alone, and not at its region. */
  default boolean isApart(long id) {
    return false;
  }

  /** What is pointed at. */
  enum Kind {
    COUNCIL,
    ORGANISATION
  }

  /** One choice. */
  record Target(long id, String label) {}
}

package org.gongshang.people.activation;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.people.Mandate;

/**
 * Slips lie as they are handed out: council by council, who is in none last, and by names as people
 * look them up, by their sound.
 */
final class SlipOrder {

  private final Map<Long, Long> councils = new HashMap<>();
  private final Comparator<Waiting> order;

  /**
   * @param held what these people hold
   * @param regionId where slips are printed
   */
  SlipOrder(Collection<Mandate> held, long regionId) {
    for (Mandate mandate : held) {
      Long council = mandate.councilId();
      if (council != null && mandate.regionId() == regionId) {
        councils.merge(mandate.accountId(), council, Math::min);
      }
    }
    Collator names = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    order =
        Comparator.<Waiting, Long>comparing(
                person -> councils.getOrDefault(person.id(), Long.MAX_VALUE))
            .thenComparing(Waiting::name, names)
            .thenComparing(Waiting::id);
  }

  List<Waiting> of(Collection<Waiting> people) {
    return people.stream().sorted(order).toList();
  }
}

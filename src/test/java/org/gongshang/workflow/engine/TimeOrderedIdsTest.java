package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00.123Z");

  private Instant now = NOW;
  private final InstantSource watch = () -> now;
  private final TimeOrderedIds ids = new TimeOrderedIds(watch.withZone(ZoneOffset.UTC));

  @Test
  void an_id_tells_its_millisecond_first() {
    UUID id = UUID.fromString(ids.getNextId());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void ids_sort_as_they_were_made() {
    List<String> made = new ArrayList<>();
    for (int step = 0; step < 20; step++) {
      IntStream.range(0, 500).forEach(i -> made.add(ids.getNextId()));
      // the clock goes on, stands, and once goes back
      now = now.plusMillis(step == 10 ? -50 : step % 2);
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void no_two_threads_make_the_same() {
    List<String> made = Stream.generate(ids::getNextId).parallel().limit(50_000).toList();
    assertThat(made).doesNotHaveDuplicates();
  }
}

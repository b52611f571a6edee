package org.gongshang.people.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Slips lie as they are handed out. */
class SlipOrderTest {

  private static final long HERE = 7;

  private static Waiting person(long id, String name) {
    return new Waiting(id, "w" + id, name);
  }

  private static Mandate mandate(long account, long region, @Nullable Long council) {
    return new Mandate(
        account,
        account,
        Role.REPRESENTATIVE,
        region,
        council,
        null,
        Sector.PUBLIC,
        null,
        LocalDate.of(2026, 1, 1),
        null,
        false);
  }

  @Test
  void council_by_council_then_by_sound_and_who_is_in_none_last() {
    List<Mandate> held =
        List.of(
            mandate(1, HERE, 1_000_001L),
            mandate(2, HERE, 22L),
            mandate(3, HERE, 22L),
            mandate(4, HERE, null),
            mandate(5, HERE, null),
            mandate(5, 8, 3L));
    List<Waiting> people =
        List.of(
            person(1, "阿明"), person(2, "张三"), person(3, "李四"), person(4, "王五"), person(5, "包六"));
    assertThat(new SlipOrder(held, HERE).of(people))
        .extracting(Waiting::name)
        .containsExactly("李四", "张三", "阿明", "包六", "王五");
  }
}

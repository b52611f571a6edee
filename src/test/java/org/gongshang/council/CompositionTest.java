package org.gongshang.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongshang.council.Composition.Lack;
import org.gongshang.people.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of shares, to the last member. */
class CompositionTest {

  private static final Composition RULE = new Composition(8, 30, 20, 15, 40, 10, 5, "示范");

  private static Map<Sector, Integer> members(int party, int government, int people) {
    return Map.of(Sector.PARTY, party, Sector.GOVERNMENT, government, Sector.PUBLIC, people);
  }

  @ParameterizedTest
  @CsvSource({
    "PARTY, 10, 2",
    "PARTY, 11, 3",
    "PARTY, 15, 3",
    "PARTY, 16, 4",
    "GOVERNMENT, 20, 3",
    "GOVERNMENT, 21, 4",
    "PUBLIC, 30, 12",
    "PUBLIC, 5, 4",
    "PUBLIC, 0, 4"
  })
  void aShareIsNeverLessThanItsPerCent(Sector sector, int members, int least) {
    assertThat(RULE.least(sector, members)).isEqualTo(least);
  }

  @Test
  void withEachShareExactlyMetNothingLacks() {
    assertThat(RULE.lacks(members(9, 3, 8))).isEmpty();
    assertThat(RULE.lacks(members(4, 8, 8))).isEmpty();
    assertThat(RULE.lacks(members(2, 2, 4))).isEmpty();
    assertThat(RULE.lacks(members(9, 5, 16))).isEmpty();
  }

  @Test
  void oneBelowAShareItIsSaidWhoIsMissing() {
    assertThat(RULE.lacks(members(3, 9, 8))).containsExactly(new Lack("council.lack.PARTY", 1, 20));
    assertThat(RULE.lacks(members(10, 2, 8)))
        .containsExactly(new Lack("council.lack.GOVERNMENT", 1, 15));
    assertThat(RULE.lacks(members(10, 4, 6)))
        .containsExactly(new Lack("council.lack.PUBLIC", 2, 40));
  }

  @Test
  void tooFewAndTooManyAreCounted() {
    assertThat(RULE.lacks(members(2, 2, 3)))
        .containsExactly(
            new Lack("council.lack.members", 1, 8), new Lack("council.lack.PUBLIC", 1, 40));
    assertThat(RULE.lacks(members(10, 5, 16)))
        .containsExactly(new Lack("council.lack.tooMany", 1, 30));
  }

  @Test
  void nobodyAtAllLacksOfEverySector() {
    assertThat(RULE.lacks(Map.of())).extracting(Lack::number).containsExactly(8, 2, 2, 4);
  }
}

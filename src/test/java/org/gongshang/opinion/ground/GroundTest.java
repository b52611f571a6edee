package org.gongshang.opinion.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTest {

  private static final double NEAR = 1e-12;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0.5, 0.5",
    "1, 0, 0, 0.6666666666666666, 0.3333333333333333",
    "0, 1, 0, 0.3333333333333333, 0.6666666666666666",
    "0, 0, 1, 0.3333333333333333, 0.3333333333333333",
    "85, 1, 3, 0.945054945054945, 0.02197802197802198"
  })
  void chances_are_those_of_one_more_of_the_group(
      int agree, int disagree, int pass, double p, double against) {
    Tally tally = new Tally(agree, disagree, pass);

    assertThat(tally.p()).isCloseTo(p, within(NEAR));
    assertThat(tally.chance(Side.DISAGREE)).isCloseTo(against, within(NEAR));
  }

  @Test
  void a_small_group_that_is_against_pulls_the_product_down() {
    Consensus most = Consensus.of(List.of(new Tally(98, 0, 0), new Tally(0, 2, 0)));
    Consensus all = Consensus.of(List.of(new Tally(70, 28, 0), new Tally(2, 0, 0)));

    assertThat(most.product()).isCloseTo(0.99 * 0.25, within(NEAR));
    assertThat(all.product()).isCloseTo(0.71 * 0.75, within(NEAR)).isGreaterThan(most.product());
    assertThat(all.mean()).isCloseTo(Math.sqrt(0.71 * 0.75), within(NEAR));
    assertThat(most.against()).isCloseTo(0.01 * 0.75, within(NEAR));
  }

  /** 30 of 40 against 10 of 40: pooled 0.5, spread 0.1118034, so 0.5 / 0.1118034. */
  @Test
  void tests_of_proportions_are_the_textbooks() {
    assertThat(Typical.against(30, 40, 10, 40)).isCloseTo(4.47213595499958, within(1e-9));
    assertThat(Typical.againstHalf(30, 40)).isCloseTo(3.1622776601683795, within(1e-9));
    assertThat(Typical.against(5, 5, 7, 7)).isZero();
    assertThat(Typical.against(0, 0, 7, 7)).isZero();
    assertThat(Typical.againstHalf(0, 0)).isZero();
  }

  @Test
  void camps_that_were_put_in_are_found_and_named_by_their_first_member() {
    Responses responses = camps(60, 12, new int[] {0, 1, 2});
    Ground ground = new Grounds(responses, Grounds.FEWEST).computed();

    assertThat(ground.groups()).extracting(Ground.Group::key).containsExactly("A", "B", "C");
    assertThat(ground.groups()).extracting(Ground.Group::size).containsExactly(20, 20, 20);
    assertThat(ground.silhouette()).isGreaterThan(0.7);
    assertThat(ground.groups().get(0).typical()).isNotEmpty();
  }

  @Test
  void the_same_reactions_give_the_same_groups_each_time() {
    Responses responses = noisy(80, 15, 4);

    assertThat(new Grounds(responses, 3).computed())
        .isEqualTo(new Grounds(responses, 3).computed());
  }

  @Test
  void of_very_many_people_some_shape_the_groups_and_all_are_in_one() {
    int people = 3 * Clusters.SHAPING;
    Ground ground = new Grounds(camps(people, 12, new int[] {0, 1, 2}), Grounds.FEWEST).computed();

    assertThat(ground.groups())
        .hasSize(3)
        .extracting(Ground.Group::size)
        .as("but for those who stray into another camp")
        .allSatisfy(size -> assertThat(size).isCloseTo(people / 3, within(people / 100)));
    assertThat(ground.groups().stream().mapToInt(Ground.Group::size).sum()).isEqualTo(people);
  }

  @Test
  void who_has_not_reacted_is_left_out() {
    Responses all = new Responses(3, 2);
    all.put(0, 1, Side.AGREE);
    all.put(2, 0, Side.PASS);
    int[] heard = all.heard();
    Responses those = all.of(heard);

    assertThat(heard).containsExactly(0, 2);
    assertThat(those.people()).isEqualTo(2);
    assertThat(those.side(1, 0)).isEqualTo(Side.PASS);
    assertThat(those.side(1, 1)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"20000, 1500, true", "10000, 3000, true", "10001, 3000, false", "3900000, 8, false"})
  void a_round_holds_so_many_people_times_statements(long people, long statements, boolean holds) {
    assertThat(Responses.holds(people, statements)).isEqualTo(holds);
  }

  /** Searching for two directions finds those that solving for all finds. */
  @ParameterizedTest
  @CsvSource({"200, 40", "30, 60", "12, 90"})
  void directions_are_the_same_however_they_are_reckoned(int people, int statements) {
    Responses responses = camps(people, statements, new int[] {0, 1, 2});
    double[][] solved = OpinionSpace.of(responses, statements).directions();
    double[][] searched = OpinionSpace.of(responses, statements - 1).directions();

    for (int axis = 0; axis < 2; axis++) {
      assertThat(searched[axis]).containsExactly(solved[axis], within(1e-6));
    }
  }

  /** Of a camp of two, nobody could be shown without showing both. */
  @Test
  void a_small_camp_is_never_shown_alone() {
    Responses responses = new Responses(22, 8);
    for (int person = 0; person < 22; person++) {
      for (int s = 0; s < 8; s++) {
        boolean turned = person >= 20 || (person >= 10 && s < 4);
        responses.put(person, s, turned ? Side.DISAGREE : Side.AGREE);
      }
    }
    Ground ground = new Grounds(responses, Grounds.FEWEST).computed();

    assertThat(ground.groups()).allSatisfy(group -> assertThat(group.size()).isGreaterThan(2));
    assertThat(ground.groups().stream().mapToInt(Ground.Group::size).sum()).isEqualTo(22);
  }

  @Test
  void a_small_sector_goes_to_the_next_larger_one_and_none_is_left_out() {
    Responses responses = camps(12, 8, new int[] {0, 1});
    List<@Nullable String> sectors =
        IntStream.range(0, 12)
            .mapToObj(i -> i < 2 ? "A" : i < 6 ? "B" : "C")
            .collect(Collectors.toList());
    Ground ground =
        new Grounds(responses, Grounds.FEWEST).named(By.SECTOR, sectors, Comparator.naturalOrder());

    assertThat(ground.groups()).extracting(Ground.Group::key).containsExactly("A+B", "C");
    assertThat(ground.groups()).extracting(Ground.Group::size).containsExactly(6, 6);
    assertThat(ground.merged()).isTrue();
    for (Ground.Line line : ground.lines()) {
      assertThat(line.groups().stream().reduce(Tally.NONE, Tally::plus)).isEqualTo(line.all());
    }
  }

  @Test
  void nobody_one_statement_and_one_mind_have_an_outcome_too() {
    for (Responses few :
        List.of(
            new Responses(0, 0), new Responses(0, 3), new Responses(5, 0), new Responses(5, 3))) {
      assertThat(new Grounds(few, 3).computed().lines()).hasSize(few.statements());
    }
    Responses same = new Responses(5, 1);
    IntStream.range(0, 5).forEach(person -> same.put(person, 0, Side.PASS));
    Ground ground = new Grounds(same, 3).computed();
    assertThat(ground.groups()).hasSize(1);
    assertThat(ground.lines().get(0).all()).isEqualTo(new Tally(0, 0, 5));
  }

  /** Twice as far out with a quarter of the statements seen, for the same reactions. */
  @Test
  void who_has_seen_little_is_moved_from_the_middle_by_the_root_of_what_is_missing() {
    Responses responses = new Responses(40, 28);
    for (int person = 0; person < 40; person++) {
      for (int s = 0; s < (person < 38 ? 28 : 7); s++) {
        responses.put(person, s, person % 2 == 0 ? Side.AGREE : Side.DISAGREE);
      }
    }
    OpinionSpace space = OpinionSpace.of(responses);

    assertThat(space.shaping()).hasSize(40);
    assertThat(Math.abs(space.place(38)[0]) / Math.abs(space.place(0)[0]))
        .isCloseTo(7 * 2 / 28.0, within(0.02));
  }

  /** People of each camp agree with the statements of their own and with no others. */
  private static Responses camps(int people, int statements, int[] camps) {
    Responses responses = new Responses(people, statements);
    Random random = new Random(7);
    for (int person = 0; person < people; person++) {
      for (int s = 0; s < statements; s++) {
        boolean own = s % camps.length == camps[person % camps.length];
        boolean strays = random.nextInt(20) == 0;
        responses.put(person, s, own == strays ? Side.DISAGREE : Side.AGREE);
      }
    }
    return responses;
  }

  private static Responses noisy(int people, int statements, int seed) {
    Responses responses = new Responses(people, statements);
    Random random = new Random(seed);
    for (int person = 0; person < people; person++) {
      for (int s = 0; s < statements; s++) {
        if (random.nextInt(3) > 0) {
          responses.put(person, s, Side.of(random.nextInt(3) - 1));
        }
      }
    }
    return responses;
  }

  @Test
  void everybody_who_has_seen_enough_stands_in_the_picture() {
    Responses responses = noisy(300, 40, 1);
    int[] seen = IntStream.range(0, 300).map(responses::seen).toArray();

    assertThat(new Grounds(responses, 3).computed().points())
        .hasSize((int) Arrays.stream(seen).filter(n -> n >= OpinionSpace.ENOUGH).count());
  }
}

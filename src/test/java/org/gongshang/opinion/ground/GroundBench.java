package org.gongshang.opinion.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bench/opinions} runs this. */
@EnabledIfSystemProperty(named = "gongshang.bench", matches = "print")
class GroundBench {

  private static final int RUNS = 3;

  /**
   * @param seen of how many statements each person has seen one
   */
  @ParameterizedTest
  @CsvSource({"5000, 300, 3", "6000, 3000, 50", "10000, 3000, 3", "60000, 500, 3"})
  void a_large_round(int people, int statements, int seen) {
    Responses responses = camps(people, statements, seen);
    System.out.printf("opinions: %d people, %d statements, 1/%d seen%n", people, statements, seen);
    for (int run = 0; run < RUNS; run++) {
      long before = System.nanoTime();
      Ground ground = new Grounds(responses, Grounds.FEWEST).computed();
      System.out.printf(
          "  run %d: %d ms, %d groups%n",
          run, (System.nanoTime() - before) / 1_000_000, ground.groups().size());
      assertThat(ground.lines()).hasSize(statements);
    }
  }

  private static Responses camps(int people, int statements, int seen) {
    Random random = new Random(1);
    Responses responses = new Responses(people, statements);
    for (int person = 0; person < people; person++) {
      for (int s = 0; s < statements; s++) {
        if (random.nextInt(seen) == 0) {
          boolean own = s % 3 == person % 3;
          responses.put(
              person,
              s,
              random.nextInt(4) == 0
                  ? Side.of(random.nextInt(3) - 1)
                  : own ? Side.AGREE : Side.DISAGREE);
        }
      }
    }
    return responses;
  }
}

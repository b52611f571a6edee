package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gongshang.MySqlTest;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.act.Transfers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is done to the engine's tasks, the inbox says the same. */
@MySqlTest
class InboxAgreesMySqlIT {

  private static final long SEED = 20261122;

  private static final String[] EVERYTHING = {
    "claim",
    "claim while halted",
    "pass on",
    "pass on while halted",
    "release",
    "release while halted",
    "complete",
    "complete while halted",
    "vote",
    "vote while halted",
    "chair",
    "chair while halted",
    "time is up",
    "time is up while halted",
    "migrate",
    "migrate to another form",
    "modify",
    "suspend",
    "suspend all of a definition",
    "activate",
    "delete",
    "nothing"
  };

  @Autowired TryOut tryOut;
  @Autowired Tasks tasks;
  @Autowired TaskDesk desk;
  @Autowired Engine engine;
  @Autowired Transfers transfers;
  @Autowired Audiences audiences;
  @Autowired Matters matters;
  @Autowired Regions regions;
  @Autowired InboxDrift drift;
  @Autowired JdbcClient jdbc;

  @Test
  void after_hundreds_of_random_operations() {
    afterEachOf(500, SEED);
  }

  @Test
  @Tag("long")
  void after_thousands_of_random_operations() {
    afterEachOf(5_000, Long.getLong("gongshang.seed", SEED + 1));
  }

  private void afterEachOf(int operations, long seed) {
    assertThat(drift.count()).as("left by the tests before").isZero();
    MatterNumber matter = tryOut.openMatter("对账");
    long region = matters.get(matter).regionId();
    InboxComparison comparison = new InboxComparison(jdbc, regions, region);
    RandomOperations people =
        new RandomOperations(
            tryOut, tasks, desk, engine, transfers, audiences, matter, region, seed);
    Set<String> everything = Set.of(EVERYTHING);
    // rare kinds may come late; the seed says when
    for (int done = 0;
        done < operations || (done < 4 * operations && !people.seen().containsAll(everything));
        done++) {
      String when = "operation %d of seed %d: %s".formatted(done, seed, people.next());
      comparison.assertAgreement(when);
      assertThat(drift.count()).as(when).isZero();
    }
    assertThat(people.seen()).containsExactlyInAnyOrder(EVERYTHING);
    tryOut.forgetAll();
    comparison.assertAgreement("all definitions deleted");
  }
}

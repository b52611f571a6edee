package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.junit.jupiter.api.Test;

@MySqlTest
class DelegationMySqlIT extends DelegationCases {

  @Test
  void two_at_the_same_moment_do_not_overlap() throws Exception {
    LocalDate today = LocalDate.now(clock);
    Callable<String> once =
        () -> {
          try {
            delegate(today.plusDays(30).toString(), today.plusDays(40).toString());
            return "made";
          } catch (Refusal refusal) {
            return refusal.key();
          }
        };
    assertThat(AtOnce.all(once, once))
        .containsExactlyInAnyOrder("made", "people.delegation.overlap");
  }
}

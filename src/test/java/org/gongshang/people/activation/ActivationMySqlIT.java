package org.gongshang.people.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Walk;
import org.junit.jupiter.api.RepeatedTest;

@MySqlTest
class ActivationMySqlIT extends ActivationCases {

  @RepeatedTest(5)
  void of_two_lists_printed_at_the_same_moment_one_is_good() throws Exception {
    AtOnce.all(() -> issue("admin", Walk.key()), () -> issue("admin", Walk.key()));

    assertThat(good()).isEqualTo(1);
  }

  private long good() {
    return sql.queryForObject(
        "select count(*) from activation where account_id = ? and voided_at is null",
        Long.class,
        person);
  }
}

package org.gongshang.implementation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongshang.Refusal;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.Test;

class ImplementationTest {

  private static final Implementation PREPARED =
      new Implementation(
          1,
          new MatterNumber("012022-2026-0417"),
          1,
          WorkState.PREPARED,
          LocalDate.of(2027, 3, 31),
          null,
          null,
          null,
          0);
  private static final Implementation WORKING = PREPARED.open().plan("何建军", "13800002046");

  @Test
  void goes_from_milestones_over_inspection_to_acceptance() {
    Implementation delivered =
        WORKING.report(false).report(true).inspect().accept(Yuan.of("1")).deliver();
    assertThat(delivered.state()).isEqualTo(WorkState.DELIVERED);
    assertThat(delivered.finalCost()).isEqualTo(Yuan.of("1"));
  }

  @Test
  void what_fails_is_worked_on_again() {
    assertThat(WORKING.report(true).inspect().redo().report(false).state())
        .isEqualTo(WorkState.WORKING);
  }

  @Test
  void nothing_is_accepted_that_nobody_inspected() {
    Implementation finished = WORKING.report(true);
    assertThatThrownBy(() -> finished.accept(Yuan.ZERO)).isInstanceOf(Refusal.class);
    assertThatThrownBy(WORKING::inspect).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> finished.report(true)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_step_out_of_order_is_an_impossible_state() {
    assertThatIllegalStateException().isThrownBy(WORKING::deliver);
    assertThatIllegalStateException().isThrownBy(WORKING::open);
  }
}

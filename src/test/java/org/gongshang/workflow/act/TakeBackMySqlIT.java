package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.workflow.TaskGone;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.Test;

@MySqlTest
class TakeBackMySqlIT extends TakeBackCases {

  @Test
  void of_taking_back_and_approving_at_the_same_moment_one_wins_and_the_other_is_told()
      throws Exception {
    List<String> met = AtOnce.all(trying(() -> takeBack(CLERK)), trying(this::approve));
    walk.goOn();

    boolean tookBack = met.get(0).isEmpty();
    assertThat(met).containsExactly(tookBack ? "" : "act.takeBack.begun", tookBack ? "gone" : "");
    assertThat(walk.open(matter))
        .containsExactly(tookBack ? "project-plan" : "implementation-milestones");
    assertThat(
            sql.queryForObject("select state from project where matter = ?", String.class, matter))
        .isEqualTo(tookBack ? "PLANNED" : "APPROVED");
  }

  private String approve() {
    Typed approved = Typed.of(Map.of("approval", new String[] {"approved"}));
    return desk.submit(
        approval.taskId(), walk.person(APPROVER), approved, approval.formDeployment(), Walk.key());
  }

  /** What whoever was second is told; empty for the first. */
  private static Callable<String> trying(Callable<String> act) {
    return () -> {
      try {
        act.call();
        return "";
      } catch (Refusal refused) {
        return refused.key();
      } catch (NotVisible | TaskGone gone) {
        return "gone";
      }
    };
  }
}

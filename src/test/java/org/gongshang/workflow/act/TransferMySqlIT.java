package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.NotVisible;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.workflow.TaskGone;
import org.junit.jupiter.api.Test;

@MySqlTest
class TransferMySqlIT extends TransferCases {

  @Test
  void two_who_pass_it_on_at_the_same_moment_do_not_both() throws Exception {
    String above = Rights.atRegion(Role.CLERK, walk.person("liuyang").mandates().get(0).regionId());
    List<Boolean> done =
        AtOnce.all(trying(() -> pass(CLERK, to, WHY)), trying(() -> pass(CLERK, above, WHY)));

    assertThat(done).containsExactlyInAnyOrder(true, false);
    assertThat(audiences.holdersOf(need.task().taskId())).hasSize(1);
  }

  @Test
  void passing_on_and_completing_at_the_same_moment_leave_no_trace_of_an_open_task()
      throws Exception {
    AtOnce.all(
        trying(() -> pass(CLERK, to, WHY)),
        trying(
            () ->
                desk.submit(
                    need.task().taskId(),
                    walk.person(CLERK),
                    need.accepted(),
                    need.task().formDeployment(),
                    Walk.key())));

    String task = need.task().taskId();
    boolean open = !audiences.holdersOf(task).isEmpty();
    assertThat(
            sql.queryForObject(
                "select count(*) from task_passed where task_id = ?", Integer.class, task))
        .isEqualTo(open ? 1 : 0);
  }

  /** Whether it was done; another was first otherwise. */
  private static Callable<Boolean> trying(Callable<String> act) {
    return () -> {
      try {
        act.call();
        return true;
      } catch (NotVisible | TaskGone late) {
        return false;
      }
    };
  }
}

package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.MySqlTest;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.workflow.Seen;
import org.junit.jupiter.api.Test;

@MySqlTest
class SignerMySqlIT extends SignerCases {

  @Test
  void of_two_who_sign_at_the_same_moment_the_second_has_to_read_the_first() throws Exception {
    ask(APPROVER, SIGNER);
    ask(APPROVER, AFAR);
    String mark = seen.mark(row);

    List<String> met =
        AtOnce.all(
            trying(() -> signs(SIGNER, TYPED, mark)), trying(() -> signs(AFAR, named("刘洋"), mark)));

    assertThat(met).containsExactlyInAnyOrder("", Seen.ADDED);
    assertThat(signatures.of(matter)).hasSize(1);
  }

  private String signs(String login, Signatures.Hand hand, String mark) {
    Stance agrees = Stance.of("agree", "");
    return countersigning.sign(task, walk.person(login), agrees, hand, List.of(mark), Walk.key());
  }

  @Test
  void of_signing_and_taking_off_at_the_same_moment_one_wins_and_reading_goes_with_it()
      throws Exception {
    ask(APPROVER, AFAR);
    String mark = seen.mark(row);

    List<String> met =
        AtOnce.all(trying(() -> signs(AFAR, named("刘洋"), mark)), trying(this::takenOff));

    boolean signed = met.get(0).isEmpty();
    assertThat(met)
        .containsExactly(signed ? "" : "act.sign.over.off", signed ? "act.sign.over" : "");
    assertThat(pages.open(AFAR, "/matters/" + matter).getStatus()).isEqualTo(signed ? 200 : 404);
  }

  private String takenOff() {
    takeOff(0);
    return "";
  }

  /** What whoever was second is told; empty for the first. */
  private static Callable<String> trying(Callable<String> act) {
    return () -> {
      try {
        act.call();
        return "";
      } catch (Refusal refused) {
        return refused.key();
      }
    };
  }
}

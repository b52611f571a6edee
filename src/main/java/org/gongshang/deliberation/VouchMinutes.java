package org.gongshang.deliberation;

import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.workflow.CollectiveAction;
import org.gongshang.workflow.Round;
import org.gongshang.workflow.Submission;
import org.gongshang.workflow.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members confirm the minutes. The first who do are enough; one objection is enough too. */
@Component(VouchMinutes.FORM)
@Way("[roundId] session ENDED; minutes AGREED")
class VouchMinutes implements CollectiveAction {

  static final String FORM = "session-vouch";

  private final Vouching vouching;

  VouchMinutes(Vouching vouching) {
    this.vouching = vouching;
  }

  @Override
  public List<String> outcome() {
    return List.of("vouch");
  }

  @Override
  public void answer(Submission submission, long roundId) {
    boolean confirms = submission.answers().says("vouch", "confirm");
    vouching.add(
        new Vouch(
            submission.task().businessKey(),
            roundId,
            submission.actor().accountId(),
            confirms,
            confirms ? null : submission.answers().text("reason"),
            submission.at()));
  }

  @Override
  public boolean isDecidedEarly() {
    return true;
  }

  @Override
  public boolean isDecided(Round round) {
    return vouching.isDecided(round);
  }

  @Override
  public @Nullable Refusal obstacle(Round round) {
    return vouching.isDecided(round)
        ? null
        : new Refusal(
            "deliberation.vouch.tooFew",
            vouching.confirmations(round.id()),
            vouching.needed(round));
  }
}

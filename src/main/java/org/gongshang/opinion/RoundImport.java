package org.gongshang.opinion;

import org.gongshang.opinion.exchange.Writing;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a round from files on a page, once for each form. */
@Component
class RoundImport {

  private final RoundIntake intake;
  private final Once once;

  RoundImport(RoundIntake intake, Once once) {
    this.intake = intake;
    this.once = once;
  }

  @Transactional
  public String take(Viewer viewer, NewImport wanted, String key) {
    Act act =
        Act.of(
            "opinion import",
            "" + wanted.regionId(),
            wanted.title(),
            wanted.question(),
            "" + wanted.grouped(),
            Writing.comments(wanted.files()),
            Writing.votes(wanted.files()));
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> OpinionRound.path(intake.take(wanted, viewer)) + "/result");
  }
}

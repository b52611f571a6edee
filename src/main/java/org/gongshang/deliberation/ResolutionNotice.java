package org.gongshang.deliberation;

import java.util.List;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Method;
import org.gongshang.notice.NoticeContent;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the notice of a resolution says. */
@Component
class ResolutionNotice implements NoticeContent {

  private final Resolutions resolutions;
  private final ItemBallots ballots;
  private final ItemMapper items;
  private final Sessions sessions;

  ResolutionNotice(
      Resolutions resolutions, ItemBallots ballots, ItemMapper items, Sessions sessions) {
    this.resolutions = resolutions;
    this.ballots = ballots;
    this.items = items;
    this.sessions = sessions;
  }

  @Override
  public String kind() {
    return "resolution";
  }

  @Override
  public Content content(MatterNumber matter) {
    Resolution resolution = resolutions.adopted(matter);
    AgendaItem item =
        items
            .find(resolution.itemId())
            .orElseThrow(() -> new IllegalStateException("no item " + resolution.itemId()));
    BallotRule rule = ballots.rule(resolution.roundId());
    return new Content(
        item.title().replaceAll("的?议案$", "") + "的决议公示",
        List.of(
            new Line("议定", item.motion()),
            new Line("会议", sessions.get(item.session()).title()),
            new Line("表决", counts(resolution, rule))));
  }

  private static String counts(Resolution resolution, BallotRule rule) {
    if (rule.method() != Method.YES_NO) {
      return "选定：%s。应到 %d 人，到会 %d 人，有票 %d 人，弃权 %d，未投 %d；至少 %d 票选定"
          .formatted(
              String.join("、", resolution.choices()),
              rule.members(),
              rule.present(),
              resolution.voters(),
              resolution.abstain(),
              resolution.notCast(),
              resolution.threshold());
    }
    return "应到 %d 人，到会 %d 人：赞成 %d，反对 %d，弃权 %d，未投 %d；至少 %d 票通过"
        .formatted(
            rule.members(),
            rule.present(),
            resolution.agree(),
            resolution.disagree(),
            resolution.abstain(),
            resolution.notCast(),
            resolution.threshold());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirmed(MatterNumber matter) {
    resolutions.putInForce(matter);
  }
}

package org.gongshang.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.implementation.Implementations;
import org.gongshang.implementation.WorkResult;
import org.gongshang.notice.NoticeContent;
import org.gongshang.region.Regions;
import org.gongshang.workflow.HandDowns;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.SubMatter;
import org.springframework.stereotype.Component;

/** What the notice of a result says: what was done, by whom, and what it cost. */
@Component
class ResultNotice implements NoticeContent {

  private final Implementations implementations;
  private final HandDowns handDowns;
  private final Matters matters;
  private final Regions regions;
  private final Clock clock;

  ResultNotice(
      Implementations implementations,
      HandDowns handDowns,
      Matters matters,
      Regions regions,
      Clock clock) {
    this.implementations = implementations;
    this.handDowns = handDowns;
    this.matters = matters;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "result";
  }

  @Override
  public Content content(MatterNumber matter) {
    return implementations
        .result(matter)
        .map(this::ownWork)
        .or(() -> handDowns.summary(matter).map(summary -> workBelow(matter, summary)))
        .orElseThrow(() -> new IllegalStateException("no accepted work for " + matter));
  }

  /** What those to whom it was handed down came to, in the words of the level above. */
  private Content workBelow(MatterNumber matter, String summary) {
    List<Line> lines = new ArrayList<>();
    for (SubMatter below : handDowns.below(matter)) {
      String how = below.status() == MatterStatus.CLOSED ? "已办结" : "没有办成";
      lines.add(new Line(regions.get(below.regionId()).name(), how));
    }
    lines.add(new Line("小结", summary));
    return new Content(matters.get(matter).title() + "的结果公示", lines);
  }

  private Content ownWork(WorkResult result) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("项目", result.project()));
    lines.add(new Line("责任单位", result.unit()));
    lines.add(new Line("经费", "预算 " + result.budget() + " 元，结算 " + result.cost() + " 元"));
    lines.add(
        new Line("验收", NoticeContent.day(result.acceptedAt().atZone(clock.getZone())) + "验收合格"));
    if (result.round() > 1) {
      lines.add(new Line("整改", "已整改 " + (result.round() - 1) + " 次"));
    }
    return new Content(result.project() + "的结果公示", lines);
  }
}

package org.gongshang.evaluation;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongshang.implementation.Implementations;
import org.gongshang.implementation.WorkResult;
import org.gongshang.notice.NoticeContent;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;

/** What the notice of a result says: what was done, by whom, and what it cost. */
@Component
class ResultNotice implements NoticeContent {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  private final Implementations implementations;
  private final Clock clock;

  ResultNotice(Implementations implementations, Clock clock) {
    this.implementations = implementations;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "result";
  }

  @Override
  public Content content(MatterNumber matter) {
    WorkResult result =
        implementations
            .result(matter)
            .orElseThrow(() -> new IllegalStateException("no accepted work for " + matter));
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("项目", result.project()));
    lines.add(new Line("责任单位", result.unit()));
    lines.add(new Line("经费", "预算 " + result.budget() + " 元，结算 " + result.cost() + " 元"));
    lines.add(new Line("验收", DAY.format(result.acceptedAt().atZone(clock.getZone())) + "验收合格"));
    if (result.round() > 1) {
      lines.add(new Line("整改", "已整改 " + (result.round() - 1) + " 次"));
    }
    return new Content(result.project() + "的结果公示", lines);
  }
}

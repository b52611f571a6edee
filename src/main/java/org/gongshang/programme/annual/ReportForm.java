package org.gongshang.programme.annual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * How a project stands, as typed.
 *
 * @param stage part of the year that the form asked for
 * @param known when what it showed was reported; empty where nothing was
 */
public record ReportForm(String stage, String known, String progress, String remark) {

  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  public ReportForm {
    stage = TypedLine.stripped(stage);
    known = TypedLine.stripped(known);
    progress = TypedLine.stripped(progress);
    remark = remark == null ? "" : PlainText.clean(remark).strip();
  }

  static ReportForm of(CalendarStage stage, @Nullable Report known) {
    return known == null
        ? new ReportForm(stage.name(), "", "", "")
        : new ReportForm(stage.name(), at(known), known.progress().name(), known.remark());
  }

  private static String at(@Nullable Report report) {
    return report == null ? "" : Long.toString(report.reportedAt().toEpochMilli());
  }

  /**
   * @param report the newest of this part of the year
   * @throws Refusal where the form showed another part of the year, or another report
   */
  void demandCurrent(CalendarStage now, @Nullable Report report) {
    if (!stage.equals(now.name()) || !known.equals(at(report))) {
      throw new Refusal("annual.moved");
    }
  }

  /**
   * @throws Refusal with everything that is wrong
   */
  Report read(Proposal proposal, CalendarStage stage, long by, Instant at) {
    List<Refusal> faults = new ArrayList<>();
    Optional<Report.Progress> said =
        Arrays.stream(Report.Progress.values())
            .filter(each -> each.name().equals(progress))
            .findFirst();
    if (said.isEmpty()) {
      faults.add(new Refusal("annual.fault.progress"));
    }
    int length = PlainText.length(remark);
    if (!PlainText.storable(remark, true) || length < SHORTEST || length > LONGEST) {
      faults.add(new Refusal("annual.fault.remark", SHORTEST, LONGEST));
    }
    Refusal.throwIfAny(faults);
    return new Report(proposal.id(), stage, said.orElseThrow(), remark, by, at);
  }
}

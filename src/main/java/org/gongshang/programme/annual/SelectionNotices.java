package org.gongshang.programme.annual;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongshang.Money;
import org.gongshang.notice.NoticeContent;
import org.gongshang.notice.NoticeState;
import org.gongshang.notice.Notices;
import org.gongshang.notice.Objection;
import org.gongshang.notice.Objections;
import org.gongshang.notice.Ruling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public notices of what was selected, and the objections to them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SelectionNotices {

  static final String KIND = "programme";

  private final ProposalMapper proposals;
  private final Programmes programmes;
  private final ProjectSelection selection;
  private final ProgrammeVotes votes;
  private final Notices notices;
  private final Objections objections;

  SelectionNotices(
      ProposalMapper proposals,
      Programmes programmes,
      ProjectSelection selection,
      ProgrammeVotes votes,
      Notices notices,
      Objections objections) {
    this.proposals = proposals;
    this.programmes = programmes;
    this.selection = selection;
    this.votes = votes;
    this.notices = notices;
    this.objections = objections;
  }

  /** Publishes what was selected; returns when the notice ends. */
  Instant publish(String number) {
    Programme programme = programmes.lock(number);
    Notices.Draft draft =
        new Notices.Draft(
            number, KIND, programme.regionId(), notices.usualWorkdays(), content(programme));
    TreeSet<Long> told = new TreeSet<>();
    proposals.of(number).forEach(each -> told.add(each.proposedBy()));
    Notices.Published published = notices.publish(draft, told);
    programmes.save(programme.published(published.id()));
    return published.endsAt();
  }

  private NoticeContent.Content content(Programme programme) {
    Map<Long, Selected> outcomes = selection.outcomes(programme);
    List<NoticeContent.Line> lines = new ArrayList<>();
    lines.add(new NoticeContent.Line("入选项目", projects(outcomes, true)));
    lines.add(new NoticeContent.Line("未入选项目", projects(outcomes, false)));
    lines.add(
        new NoticeContent.Line(
            "预算", Money.said(BigDecimal.valueOf(programme.budget()), Locale.CHINA)));
    lines.add(new NoticeContent.Line("选定规则", RulesInWords.rule(votes.terms(programme.number()))));
    return new NoticeContent.Content(programme.title() + "入选项目", lines);
  }

  private static String projects(Map<Long, Selected> outcomes, boolean selected) {
    String named =
        outcomes.values().stream()
            .flatMap(each -> each.projects().stream())
            .filter(each -> each.selected() == selected)
            .map(
                each ->
                    "%s（%s，%d 票）"
                        .formatted(
                            each.name(), Money.said(each.cost(), Locale.CHINA), each.votes()))
            .collect(Collectors.joining("\n"));
    return named.isEmpty() ? "无" : named;
  }

  /** Ends the notice whose time is over, and counts the objections to it. */
  Standing settle(String number) {
    Programme programme = programmes.lock(number);
    NoticeState state = notices.settle(programme.notice());
    int open = objections.unanswered(programme.notice()).size();
    if (state == NoticeState.UPHELD) {
      programmes.tell(number, "annual.message.upheld", List.of(programme.title()));
    }
    return new Standing(open, state == NoticeState.UPHELD);
  }

  /** Objections that wait for an answer, the oldest first. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<Objection> unanswered(Programme programme) {
    return programme.noticeId() == null ? List.of() : objections.unanswered(programme.noticeId());
  }

  /** Answers the objection that has waited longest. */
  void answer(String number, Ruling ruling, String reply, long by) {
    Programme programme = programmes.lock(number);
    Objection first = unanswered(programme).get(0);
    objections.answer(programme.notice(), first.id(), ruling, reply, by);
  }

  /**
   * @param open objections without an answer
   * @param upheld whether one of those that have one was justified
   */
  record Standing(int open, boolean upheld) {}
}

package org.gongshang.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongshang.Sha256;
import org.gongshang.people.Accounts;
import org.springframework.stereotype.Component;

/** Freezes what a ballot goes by: the rules as they stand when it opens, in numbers and words. */
@Component
class BallotRules {

  private final Procedures procedures;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Clock clock;

  BallotRules(Procedures procedures, Sessions sessions, Accounts accounts, Clock clock) {
    this.procedures = procedures;
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  BallotRule freeze(
      long round, Session session, AgendaItem item, String deployment, Instant closesAt) {
    Attendance attendance = sessions.attendance(session);
    List<Long> roll = attendance.roll();
    Procedure rules = procedures.of(deployment, session.councilId());
    String wording = wording(session, item, attendance, rules, closesAt);
    return new BallotRule(
        round,
        item.id(),
        attendance.members(),
        attendance.present(),
        roll.size(),
        session.frozenQuorum(),
        session.frozenQuorum().needed(attendance.members()),
        rules.majority(),
        rules.majority().needed(roll.size()),
        rules.source(),
        session.convenedBy(),
        clock.instant(),
        closesAt,
        wording,
        Sha256.of(wording));
  }

  private String wording(
      Session session, AgendaItem item, Attendance attendance, Procedure rules, Instant closesAt) {
    Share quorum = session.frozenQuorum();
    Share majority = rules.majority();
    List<Long> roll = attendance.roll();
    return String.join(
        "\n",
        "会议：" + session.number() + " " + session.title(),
        "议案：" + item.title(),
        "内容：" + item.motion(),
        "应到：" + attendance.members(),
        "到会：" + attendance.present() + "，" + wording(quorum, attendance.members()),
        "表决：" + roll.size() + "，回避 " + attendance.recused(),
        "通过：赞成" + wording(majority, roll.size()) + " 票，弃权和未投计入到会",
        "依据：" + rules.source(),
        "方式：记名投票，一人一票，投出后不能改",
        "截止：" + Moment.of(closesAt, clock),
        "名册：" + names(roll),
        "");
  }

  private String names(List<Long> roll) {
    Map<Long, String> names = accounts.names(roll);
    return roll.stream().map(names::get).collect(Collectors.joining("、"));
  }

  private static String wording(Share share, int whole) {
    return share.words() + "，即至少 " + share.needed(whole);
  }
}

package org.gongshang.deliberation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Opening;
import org.gongshang.ballot.Policy;
import org.gongshang.ballot.Tie;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ballots on items, opened by the council's rules of procedure. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ItemBallots {

  private static final String AFTER_A_TIE =
      "票数相等以后：有选定的，选定的有效，相等的不定；一项也没有选定的，召集人可以当场请代表在相等的各项里" + "再表决，也可以退回补充或不予采纳";

  private final Ballots ballots;
  private final BallotMapper mapper;
  private final Agenda agenda;
  private final Sessions sessions;
  private final Procedures procedures;
  private final ItemPlans plans;

  ItemBallots(
      Ballots ballots,
      BallotMapper mapper,
      Agenda agenda,
      Sessions sessions,
      Procedures procedures,
      ItemPlans plans) {
    this.ballots = ballots;
    this.mapper = mapper;
    this.agenda = agenda;
    this.sessions = sessions;
    this.procedures = procedures;
    this.plans = plans;
  }

  /** Whether enough of the members are there at this moment to decide on the item. */
  @Transactional(propagation = Propagation.SUPPORTS)
  boolean canOpen(String number, MatterNumber matter) {
    Session session = sessions.get(number);
    return sessions
        .attendance(session)
        .canDecide(session.frozenQuorum(), agenda.item(number, matter).id());
  }

  /** Opens the ballot on an item: from here on neither roll nor rules change. */
  OpenedRound open(String number, MatterNumber matter, String deployment, Instant closesAt) {
    Session session = sessions.get(number);
    AgendaItem item = agenda.item(number, matter);
    Attendance attendance = sessions.attendance(session);
    Procedure procedure = procedures.of(deployment, session.councilId());
    List<String> tied = tied(item);
    ItemPlan plan = plans.of(item.id()).among(tied);
    long round =
        ballots.open(
            new Opening(
                number,
                matter,
                item.title(),
                item.motion(),
                plan.method(),
                plan.options(tied),
                plan.limits(),
                new Opening.Manner(
                    plan.secret(), plan.changeable(), procedure.tie(), procedure.proxies()),
                policy(session, item, attendance, procedure),
                words(session, item, attendance, tieWords(plan, procedure, tied)),
                attendance.roll(item.id()),
                session.convenedBy(),
                closesAt,
                deployment,
                attendance.proxies(item.id())));
    mapper.insertRound(item.id(), round);
    return new OpenedRound(round, closesAt);
  }

  /** Keys of the options that came out equal when the item was voted on before; none otherwise. */
  @Transactional(propagation = Propagation.SUPPORTS)
  List<String> tied(AgendaItem item) {
    return mapper.roundsOf(List.of(item.id())).stream()
        .reduce((earlier, later) -> later)
        .flatMap(last -> ballots.result(last.roundId()))
        .filter(Count::isOpenTie)
        .map(Count::tiedOptions)
        .orElse(List.of());
  }

  /** What the chair can do after a tie is said before anybody votes. */
  private static List<String> tieWords(ItemPlan plan, Procedure procedure, List<String> tied) {
    List<String> words = new ArrayList<>();
    if (!tied.isEmpty()) {
      words.add("再次表决：上次票数相等，这次只在相等的各项里选");
    }
    if (plan.byOptions() && procedure.tie() == Tie.UNDECIDED) {
      words.add(AFTER_A_TIE);
    }
    return words;
  }

  /** Who recuses themselves counts neither among the members nor among those present. */
  private static Policy policy(
      Session session, AgendaItem item, Attendance attendance, Procedure procedure) {
    return new Policy(
        session.frozenQuorum(),
        attendance.members() - attendance.recused(item.id()),
        attendance.voters(item.id()).size(),
        procedure.majority(),
        procedure.abstentionsCount(),
        procedure.source());
  }

  private static List<String> words(
      Session session, AgendaItem item, Attendance attendance, List<String> onTies) {
    List<String> words = new ArrayList<>();
    words.add("会议：" + session.title());
    words.add(
        "签到：%d 人中 %d 人，本议题回避 %d 人"
            .formatted(attendance.members(), attendance.present(), attendance.recused(item.id())));
    words.addAll(onTies);
    return words;
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  BallotRule rule(long roundId) {
    return ballots.rule(roundId);
  }
}

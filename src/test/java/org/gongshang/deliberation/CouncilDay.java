package org.gongshang.deliberation;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.Journey;
import org.gongshang.Walk;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Ballots;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with its council of fifteen, and what its people do from a need to a resolution. */
class CouncilDay {

  static final String CLERK = "lixiaowen";
  static final String CONVENER = "wangjianguo";

  final Walk walk;
  final JdbcTemplate sql;
  private final String clerk;
  private final String convener;
  private final String resident;
  private final Journey journey;
  private final SessionMapper sessions;
  private final Accounts accounts;
  private final Ballots ballots;

  CouncilDay(ApplicationContext context) {
    this(context, CLERK, CONVENER, "sunli");
  }

  /** Of another community, with people of its own. */
  CouncilDay(ApplicationContext context, String clerk, String convener, String resident) {
    this.clerk = clerk;
    this.convener = convener;
    this.resident = resident;
    walk = context.getBean(Walk.class);
    sql = context.getBean(JdbcTemplate.class);
    ballots = context.getBean(Ballots.class);
    journey = new Journey(context, clerk, convener, resident);
    sessions = context.getBean(SessionMapper.class);
    accounts = context.getBean(Accounts.class);
  }

  long community() {
    return walk.person(resident).mandates().get(0).regionId();
  }

  String acceptedMatter() {
    return journey.aNeedIsAccepted();
  }

  /** On the agenda of a new session, whose number is returned. */
  String placed(String matter) {
    return journey.theCouncilIsCalled(matter);
  }

  void placedOn(String session, String matter) {
    walk.does(
        clerk,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于另一件事的议案",
        "motion",
        "请议事会讨论另一件事情。",
        "placement",
        "existing",
        "session",
        session);
  }

  void convened(String session, LocalDate day) {
    walk.does(
        convener,
        "session-convene",
        session,
        "title",
        "枣营北里社区议事会会议",
        "startsAt",
        day + "T09:30",
        "mode",
        "in_person",
        "place",
        "二层议事厅");
  }

  /** Convened, and the day has come. */
  void begun(String session) {
    LocalDate day = walk.today().plusDays(3);
    convened(session, day);
    comes(day);
  }

  /** A session that was broken off is called for another day. */
  void reconvened(String session) {
    walk.does(
        convener,
        "session-reconvene",
        session,
        "reason",
        "会场停电，改天接着开这次会。",
        "startsAt",
        walk.today().plusDays(4) + "T09:30",
        "mode",
        "in_person",
        "place",
        "二层议事厅");
  }

  /** The working day after this one has come, so that everything due on it has happened. */
  void comes(LocalDate day) {
    while (walk.today().isBefore(day.plusDays(1))) {
      walk.nextWorkdays(1);
    }
  }

  List<String> members() {
    return accounts.ofCouncil(community()).stream()
        .map(Mandate::accountId)
        .distinct()
        .map(id -> sql.queryForObject("select login from account where id = ?", String.class, id))
        .toList();
  }

  void signIn(String session, List<String> members) {
    members.forEach(
        m ->
            walk.does(
                m,
                "session-sign-in",
                session,
                "attendance",
                "in_person",
                "code",
                walk.doorCode(session)));
  }

  void recuse(String session, List<String> members) {
    members.forEach(
        m ->
            walk.does(
                m,
                "session-sign-in",
                session,
                "attendance",
                "in_person",
                "code",
                walk.doorCode(session),
                "recusal",
                "true",
                "recusalItems",
                item(session),
                "recusalReason",
                "本人是承建单位职工"));
  }

  /** Id of the first item on the agenda. */
  private String item(String session) {
    return sql.queryForObject(
        "select min(id) from agenda_item where session = ?", String.class, session);
  }

  /** Receipts of all votes by name. */
  List<String> receipts(long round) {
    return sql.queryForList(
        "select receipt from ballot_named where round_id = ?", String.class, round);
  }

  /** Rules of the ballot on the first item. */
  BallotRule rule(String session) {
    Long round =
        sql.queryForObject(
            "select max(round_id) from item_ballot where item_id = ?", Long.class, item(session));
    return ballots.rule(round == null ? 0 : round);
  }

  /** The same as people read them. */
  String wording(String session) {
    return ballots.wording(rule(session).roundId());
  }

  /** Twelve sign in, and the convener ends sign-in. */
  List<String> quorateWith(String session, int present) {
    List<String> there = members().subList(0, present);
    signIn(session, there);
    if (present < members().size()) {
      walk.closes(convener, "session-sign-in", session);
    }
    return there;
  }

  void speak(String matter, List<String> members) {
    members.forEach(
        m -> walk.does(m, "session-opinion", matter, "stance", "amend", "opinion", "要留足消防通道" + m));
  }

  void vote(String matter, String choice, List<String> members) {
    members.forEach(m -> walk.does(m, "session-ballot", matter, "choice", choice));
  }

  void discussionEnds(String matter) {
    walk.closes(convener, "session-opinion", matter);
  }

  /** On whose agenda the matter was put last. */
  String sessionOf(String matter) {
    return sql.queryForList(
            "select session from agenda_item where matter = ? order by id desc limit 1",
            String.class,
            matter)
        .get(0);
  }

  /** Sessions on whose agenda there is still room. */
  List<Session> planned() {
    return sessions.planned(community());
  }

  SessionState state(String session) {
    return sessions.find(session).orElseThrow().state();
  }
}

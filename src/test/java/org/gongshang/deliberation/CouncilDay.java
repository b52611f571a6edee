package org.gongshang.deliberation;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with its council of fifteen, and what its people do from a need to a resolution. */
class CouncilDay {

  static final String CLERK = "lixiaowen";
  static final String CONVENER = "wangjianguo";
  static final String RESIDENT = "sunli";
  static final String WORDS = "8 号楼和 9 号楼中间飞线充电，太危险了，能不能建个棚子？𠮷😀";

  final Walk walk;
  final JdbcTemplate sql;
  private final String clerk;
  private final String convener;
  private final String resident;
  private final Needs needs;
  private final SessionMapper sessions;
  private final Accounts accounts;

  CouncilDay(ApplicationContext context) {
    this(context, CLERK, CONVENER, RESIDENT);
  }

  /** Of another community, with people of its own. */
  CouncilDay(ApplicationContext context, String clerk, String convener, String resident) {
    this.clerk = clerk;
    this.convener = convener;
    this.resident = resident;
    walk = context.getBean(Walk.class);
    sql = context.getBean(JdbcTemplate.class);
    needs = context.getBean(Needs.class);
    sessions = context.getBean(SessionMapper.class);
    accounts = context.getBean(Accounts.class);
  }

  long community() {
    return walk.person(resident).mandates().get(0).regionId();
  }

  String acceptedMatter() {
    NewNeed need =
        new NewNeed(community(), WORDS, "", "13800002046", Channel.ONLINE, null, List.of());
    String matter = needs.submit(need, walk.person(resident)).value();
    walk.goOn();
    walk.does(
        clerk,
        "need-screen",
        matter,
        "title",
        "建电动自行车充电棚",
        "screening",
        "accepted",
        "category",
        "fire_safety",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，近期提交议事会讨论。");
    walk.does(clerk, "need-classify", matter, "mode", "joint", "level", "3");
    return matter;
  }

  /** On the agenda of a new session, whose number is returned. */
  String placed(String matter) {
    walk.does(
        convener,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于建设充电棚的议案",
        "motion",
        "在 8、9 号楼间空地建 48 个车位，留足消防通道。",
        "placement",
        "new");
    return sql.queryForObject(
        "select session from agenda_item where matter = ? order by id desc limit 1",
        String.class,
        matter);
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
    members.forEach(m -> walk.does(m, "session-sign-in", session, "attendance", "in_person"));
  }

  void recuse(String session, List<String> members) {
    members.forEach(
        m ->
            walk.does(
                m,
                "session-sign-in",
                session,
                "attendance",
                "online",
                "recusal",
                "true",
                "recusalReason",
                "本人是承建单位职工"));
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

  /** Sessions on whose agenda there is still room. */
  List<Session> planned() {
    return sessions.planned(community());
  }

  SessionState state(String session) {
    return sessions.find(session).orElseThrow().state();
  }
}

package org.gongshang;

import java.time.LocalDate;
import java.util.List;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the people of one community do with a need, stage by stage. */
public class Journey {

  /** Of the person on site, as it is typed into a form. */
  public static final String PHONE = "139 0000 1234";

  /** What the council is asked to decide. */
  public static final String MOTION = "在 8、9 号楼间空地建设充电棚，设 48 个车位。";

  private static final String TEXT = "8 号楼和 9 号楼中间那块空地，能不能建个电动车充电棚？𠮷😀";

  private final Walk walk;
  private final Needs needs;
  private final JdbcTemplate sql;
  private final String clerk;
  private final String convener;
  private final String resident;

  public Journey(ApplicationContext context) {
    this(context, "lixiaowen", "wangjianguo", "sunli");
  }

  /** In another community, with people of its own. */
  public Journey(ApplicationContext context, String clerk, String convener, String resident) {
    this.clerk = clerk;
    this.convener = convener;
    this.resident = resident;
    walk = context.getBean(Walk.class);
    needs = context.getBean(Needs.class);
    sql = context.getBean(JdbcTemplate.class);
  }

  public String aNeedIsAccepted() {
    String matter = aNeedIsTold();
    theNeedIsScreened(matter);
    theNeedIsClassified(matter);
    return matter;
  }

  public String aNeedIsTold() {
    return told(resident, null);
  }

  /** The clerk writes down what a resident said. */
  public String aNeedIsRecorded(String onBehalfOf) {
    return told(clerk, onBehalfOf);
  }

  private String told(String login, @Nullable String onBehalfOf) {
    long community = walk.person(resident).mandates().get(0).regionId();
    String matter =
        needs
            .submit(
                new NewNeed(
                    community,
                    TEXT,
                    "8、9 号楼之间",
                    "13800002046",
                    onBehalfOf == null ? Channel.ONLINE : Channel.WALKABOUT,
                    onBehalfOf,
                    List.of()),
                walk.person(login))
            .value();
    walk.goOn();
    return matter;
  }

  public void theNeedIsScreened(String matter) {
    walk.does(
        clerk,
        "need-screen",
        matter,
        "title",
        "在 8、9 号楼间建电动自行车充电棚",
        "screening",
        "accepted",
        "category",
        "parking",
        "urgency",
        "ordinary",
        "reply",
        "孙女士您好，您反映的情况已受理，近期提交议事会讨论。");
  }

  public void theNeedIsClassified(String matter) {
    walk.does(clerk, "need-classify", matter, "mode", "joint", "level", "3", "note", "本社区可办");
  }

  public void theCouncilAdoptsIt(String matter) {
    String session = theCouncilMeets(matter);
    theCouncilSignsIn(session);
    theCouncilSpeaks(matter);
    theCouncilVotes(matter, session);
  }

  /** On the agenda of a session whose hour has come; returns its number. */
  public String theCouncilMeets(String matter) {
    String session = theCouncilIsCalled(matter);
    LocalDate day = walk.today().plusDays(7);
    walk.does(
        convener,
        "session-convene",
        session,
        "title",
        "议事会会议",
        "startsAt",
        day + "T09:00",
        "mode",
        "in_person",
        "place",
        "社区二层议事厅");
    walk.until(day);
    return session;
  }

  /** On the agenda of a new session without a date; returns its number. */
  public String theCouncilIsCalled(String matter) {
    walk.does(
        convener,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于建设电动自行车充电棚的议案",
        "motion",
        MOTION,
        "placement",
        "new");
    return sql.queryForObject(
        "select session from agenda_item where matter = ? order by id desc limit 1",
        String.class,
        matter);
  }

  public void theCouncilSignsIn(String session) {
    roll("sign-in", session)
        .forEach(
            member ->
                walk.does(
                    member,
                    "session-sign-in",
                    session,
                    "attendance",
                    "in_person",
                    "code",
                    walk.doorCode(session)));
  }

  public void theCouncilSpeaks(String matter) {
    roll("opinion", matter)
        .forEach(
            member ->
                walk.does(
                    member,
                    "session-opinion",
                    matter,
                    "stance",
                    "support",
                    "opinion",
                    "同意建设，注意消防通道。"));
  }

  public void theCouncilVotes(String matter, String session) {
    roll("ballot", matter)
        .forEach(member -> walk.does(member, "session-ballot", matter, "choice", "agree"));
    walk.does(clerk, "session-minutes", session, "minutes", "会议审议并通过了关于建设电动自行车充电棚的议案。");
    walk.does(convener, "session-confirm", session, "minutesDecision", "approve");
    walk.membersVouch(session);
  }

  /** Logins of those who have still to answer the newest round of this kind. */
  public List<String> roll(String kind, String subject) {
    return sql.queryForList(
        "select a.login from round_member m join account a on a.id = m.account_id"
            + " where m.answered_at is null and m.round_id = (select max(id) from round"
            + " where kind = ? and (business_key = ? or matter = ?)) order by a.id",
        String.class,
        kind,
        subject,
        subject);
  }

  public void theNoticeEnds() {
    walk.nextWorkdays(6);
  }

  public void theProjectIsApproved(String matter) {
    theProjectIsPlanned(matter);
    walk.does("zhoumin", "project-approve", matter, "approval", "approved");
  }

  public void theProjectIsPlanned(String matter) {
    walk.does(
        clerk,
        "project-plan",
        matter,
        "name",
        "8、9 号楼间充电棚",
        "projectClass",
        "works",
        "content",
        "建充电棚一座，车位 48 个，充电口 24 个。",
        "budget",
        "186000.00",
        "funding",
        "communityFund",
        "unit",
        "1",
        "deadline",
        walk.today().plusDays(90).toString());
  }

  public void theUnitFinishes(String matter) {
    theUnitReports(matter);
    theWorkIsAccepted(matter);
  }

  public void theUnitReports(String matter) {
    theUnitReports(matter, "60000.00");
  }

  /** All is done, and cost so much. */
  public void theUnitReports(String matter, String spent) {
    walk.does(
        "zhangwei",
        "implementation-milestones",
        matter,
        "contact",
        "张伟",
        "phone",
        PHONE,
        "milestone1Name",
        "进场施工",
        "milestone1Date",
        walk.today().plusDays(10).toString());
    walk.does(
        "zhangwei",
        "implementation-progress",
        matter,
        "report",
        "充电棚主体完工，已通电调试。",
        "percent",
        "100",
        "spent",
        spent,
        "workFinished",
        "true");
  }

  public void theWorkIsAccepted(String matter) {
    theWorkIsInspected(matter);
    walk.does(
        clerk, "implementation-accept", matter, "acceptance", "passed", "finalCost", "60000.00");
  }

  public void theWorkIsInspected(String matter) {
    walk.does(
        "hejianjun",
        "implementation-inspect",
        matter,
        "inspection",
        "good",
        "findings",
        "现场查看，车位和充电口数量相符。");
  }

  public void everyoneRates(String matter, String score) {
    roll("rating", matter)
        .forEach(
            rater ->
                walk.does(rater, "evaluation-rate", matter, "score", score, "comment", "看过现场"));
  }
}

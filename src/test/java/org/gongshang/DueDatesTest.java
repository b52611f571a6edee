package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.notice.Objections;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two matters of each urgency meet every task there is; whatever stands in the inbox on their way
 * is due when the table of time limits says, rounds included.
 */
@ApplicationTest
@Import(Walk.class)
class DueDatesTest {

  private static final String WORDS = "这里写得清楚一些：谁来办，什么时候办，办到什么样，够长就行。";

  /** Who acts for a region. */
  private record Cast(
      String region,
      String clerk,
      String convener,
      String approver,
      String unit,
      String organisation,
      String supervisor,
      String officialAbove) {}

  private static final Cast COMMUNITY =
      new Cast(
          "110105012022",
          "lixiaowen",
          "wangjianguo",
          "zhoumin",
          "zhangwei",
          "1",
          "hejianjun",
          "zhengwei");

  private static final Cast SUBDISTRICT =
      new Cast("110105012", "liuyang", "chenlihua", "wugang", "guoqiang", "2", "hufeng", "houjian");

  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Objections objections;
  @Autowired Matters matters;
  @Autowired Inbox inbox;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;

  private final Set<String> seen = new TreeSet<>();
  private final Set<String> subjects = new TreeSet<>();
  private TermTable table;
  private Cast cast;
  private Urgency urgency;

  @BeforeEach
  void the_table() {
    table = new TermTable(sql);
  }

  @ParameterizedTest
  @EnumSource
  void every_task_is_due_when_the_table_says(Urgency screenedAs) throws Exception {
    urgency = screenedAs;
    cast = urgency == Urgency.EMERGENCY ? SUBDISTRICT : COMMUNITY;
    String adopted = placedAtItsLevel();
    String rejected = placedAtItsLevel();
    theCouncilRejectsOneAndAdoptsTheOtherInASecondSession(adopted, rejected);
    anObjectionIsAnswered(adopted);
    theProjectIsApproved(adopted);
    for (int time = 0; time < 3; time++) {
      itIsCarriedOutAndRatedBadly(adopted, time < 2);
    }
    does(
        cast.officialAbove,
        "evaluation-escalated",
        adopted,
        "escalationDecision",
        "close",
        "opinion",
        WORDS);

    assertThat(matters.get(new MatterNumber(adopted)).status()).isEqualTo(MatterStatus.CLOSED);
    assertThat(seen).isEqualTo(formsThatMeet(screenedAs));
  }

  /** An emergency is neither pondered on nor returned; nothing else goes straight up. */
  private static Set<String> formsThatMeet(Urgency urgency) throws Exception {
    Set<String> elsewhere =
        urgency == Urgency.EMERGENCY
            ? Set.of(
                "axis-hand-up",
                "axis-receive",
                "axis-hand-down",
                "axis-receive-down",
                "axis-roll-up",
                "axis-settle")
            : Set.of(
                "axis-take-charge",
                "axis-hand-down",
                "axis-receive-down",
                "axis-roll-up",
                "axis-settle");
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files
          .filter(file -> file.toString().endsWith(".form"))
          .map(file -> file.getParent().getFileName() + "-" + file.getFileName())
          .map(name -> name.replace(".form", ""))
          // what stands beside the cycle of matters
          .filter(form -> !form.startsWith("opinion-") && !form.startsWith("scoring-"))
          .filter(form -> !form.startsWith("annual-"))
          .filter(form -> !elsewhere.contains(form))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private String placedAtItsLevel() {
    String matter = told();
    does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "在楼间空地建充电棚",
        "screening",
        "supplement",
        "question",
        WORDS);
    does("sunli", "need-supplement", matter, "supplement", WORDS);
    does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "在楼间空地建充电棚",
        "screening",
        "accepted",
        "category",
        "parking",
        "urgency",
        urgency.key(),
        "reply",
        WORDS);
    does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "2");
    if (urgency == Urgency.EMERGENCY) {
      does("liuyang", "axis-take-charge", matter, "lead", "刘洋 值班", "measures", WORDS);
    } else {
      does("lixiaowen", "axis-hand-up", matter, "handUpDecision", "handUp", "reason", WORDS);
      does("liuyang", "axis-receive", matter, "receiveDecision", "return", "reason", WORDS);
      does("lixiaowen", "axis-hand-up", matter, "handUpDecision", "keep", "reason", WORDS);
    }
    return matter;
  }

  private String told() {
    NewNeed need =
        new NewNeed(
            regions.byCode("110105012022").orElseThrow().id(),
            WORDS,
            "",
            null,
            Channel.ONLINE,
            null,
            List.of(),
            urgency == Urgency.EMERGENCY);
    String matter = needs.submit(need, walk.person("sunli")).value();
    subjects.add(matter);
    walk.goOn();
    check();
    return matter;
  }

  private void theCouncilRejectsOneAndAdoptsTheOtherInASecondSession(
      String adopted, String rejected) {
    String first = placed(adopted, "new", "");
    placed(rejected, "existing", first);
    convened(first);
    passes(1);
    does(
        cast.convener,
        "session-reconvene",
        first,
        "startsAt",
        inThreeDays(),
        "mode",
        "online",
        "reason",
        WORDS);
    begun();
    signedIn(first);
    votedOn(adopted, "disagree");
    does(cast.convener, "session-conclude", adopted, "itemConclusion", "sentBack", "reason", WORDS);
    votedOn(rejected, "disagree");
    does(
        cast.convener, "session-conclude", rejected, "itemConclusion", "rejected", "reason", WORDS);
    does(cast.clerk, "session-minutes", first, "minutes", WORDS);
    does(cast.convener, "session-confirm", first, "minutesDecision", "approve");
    members().stream().limit(2).forEach(m -> does(m, "session-vouch", first, "vouch", "confirm"));
    does(cast.clerk, "deliberation-explain", rejected, "reply", WORDS);
    does(cast.clerk, "deliberation-supplement", adopted, "supplement", WORDS, "motion", WORDS);
    String second = placed(adopted, "new", "");
    convened(second);
    signedIn(second);
    votedOn(adopted, "agree");
  }

  private String placed(String matter, String placement, String session) {
    does(
        cast.clerk,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于建设充电棚的议案",
        "motion",
        WORDS,
        "placement",
        placement,
        "session",
        session);
    String found =
        sql.queryForObject(
            "select session from agenda_item where matter = ? order by id desc limit 1",
            String.class,
            matter);
    subjects.add(found);
    check();
    return found;
  }

  private void convened(String session) {
    does(
        cast.convener,
        "session-convene",
        session,
        "title",
        "议事会会议",
        "startsAt",
        inThreeDays(),
        "mode",
        "online");
    begun();
  }

  private String inThreeDays() {
    return walk.today().plusDays(3) + "T08:30";
  }

  private void begun() {
    walk.until(walk.today().plusDays(3));
    check();
  }

  private void signedIn(String session) {
    members().forEach(member -> does(member, "session-sign-in", session, "attendance", "online"));
  }

  private void votedOn(String matter, String choice) {
    closes(cast.convener, "session-opinion", matter);
    members().forEach(member -> does(member, "session-ballot", matter, "choice", choice));
  }

  private List<String> members() {
    long council = regions.byCode(cast.region).orElseThrow().id();
    return accounts.ofCouncil(council).stream().map(Mandate::accountId).map(this::login).toList();
  }

  private String login(long account) {
    return sql.queryForObject("select login from account where id = ?", String.class, account);
  }

  private void anObjectionIsAnswered(String matter) {
    Long notice =
        sql.queryForObject("select max(id) from notice where subject = ?", Long.class, matter);
    objections.object(notice == null ? 0 : notice, WORDS, Walk.key(), walk.person(cast.supervisor));
    passes(6);
    does(cast.clerk, "notice-objection", matter, "ruling", "dismissed", "reply", WORDS);
  }

  private void theProjectIsApproved(String matter) {
    does(
        cast.clerk,
        "project-plan",
        matter,
        "name",
        "楼间充电棚",
        "projectClass",
        "works",
        "content",
        WORDS,
        "budget",
        "6000.00",
        "funding",
        "communityFund",
        "unit",
        cast.organisation,
        "deadline",
        walk.today().plusDays(200).toString());
    does(cast.approver, "project-approve", matter, "approval", "approved");
  }

  private void itIsCarriedOutAndRatedBadly(String matter, boolean again) {
    does(
        cast.unit,
        "implementation-milestones",
        matter,
        "contact",
        "张伟",
        "phone",
        "13900001234",
        "milestone1Name",
        "施工",
        "milestone1Date",
        walk.today().plusDays(10).toString());
    does(
        cast.unit,
        "implementation-progress",
        matter,
        "report",
        WORDS,
        "percent",
        "100",
        "spent",
        "6000.00",
        "workFinished",
        "true");
    does(
        cast.supervisor, "implementation-inspect", matter, "inspection", "good", "findings", WORDS);
    does(
        cast.clerk,
        "implementation-accept",
        matter,
        "acceptance",
        "passed",
        "finalCost",
        "6000.00");
    passes(6);
    does("sunli", "evaluation-rate", matter, "score", "1", "comment", WORDS);
    passes(6);
    if (again) {
      String deadline = walk.today().plusDays(10).toString();
      does(cast.unit, "evaluation-rectify", matter, "plan", WORDS, "deadline", deadline);
    }
  }

  private void does(String login, String form, String subject, String... answers) {
    walk.does(login, form, subject, answers);
    check();
  }

  private void closes(String login, String form, String subject) {
    walk.closes(login, form, subject);
    check();
  }

  private void passes(int days) {
    walk.nextWorkdays(days);
    check();
  }

  /**
   * Compares all that stands in the inbox now. A session counts as ordinary while no matter is at
   * hand.
   */
  private void check() {
    for (String subject : subjects) {
      for (InboxRow row : inbox.ofSubject(subject)) {
        seen.add(row.formId());
        Urgency known = row.matter() == null || isToldOnly(row) ? Urgency.ORDINARY : urgency;
        int level = regions.get(row.regionId()).level().number();
        assertThat(row.dueAt())
            .as("%s, %s, level %s, since %s", row.formId(), known, level, row.startedAt())
            // a round is opened a moment before its task
            .isCloseTo(
                table.due(row.formId(), level, known, row.startedAt()),
                within(5, ChronoUnit.SECONDS));
      }
    }
  }

  /** Before it is screened a matter is ordinary, unless somebody said that people are in danger. */
  private boolean isToldOnly(InboxRow row) {
    return row.formId().equals("need-screen") && urgency != Urgency.EMERGENCY;
  }
}

package org.gongshang.deliberation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongshang.deliberation.CouncilDay.CLERK;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Share;
import org.gongshang.people.Act;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.MatterStatus;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Tasks;
import org.gongshang.workflow.engine.Redeployed;
import org.gongshang.workflow.form.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions of a council, told as its members live them, checked in the tables. */
abstract class SessionDayCases {

  /** Three quarters present, two thirds agree. */
  private static final Map<String, String> STRICTER =
      Map.of(
          "rule_council_quorum_numerator", "3",
          "rule_council_quorum_denominator", "4",
          "rule_council_majority_relation", "\"atLeast\"",
          "rule_council_majority_numerator", "2",
          "rule_council_majority_denominator", "3");

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  @Autowired ApplicationContext context;
  @Autowired Matters matters;
  @Autowired BallotMapper ballots;
  @Autowired ItemMapper items;
  @Autowired MockMvc mvc;

  private CouncilDay day;

  // of the session that sits, where a test begins with one
  private String matter = "";
  private String session = "";
  private List<String> there = List.of();

  @BeforeEach
  void theCommunity() {
    day = new CouncilDay(context);
  }

  /** With one matter on its agenda and so many members present. */
  private void theCouncilSits(int present) {
    matter = day.acceptedMatter();
    session = day.placed(matter);
    day.begun(session);
    there = day.quorateWith(session, present);
  }

  @Test
  void a_motion_that_more_than_half_of_those_present_want_is_adopted_and_published() {
    theCouncilSits(12);
    day.speak(matter, there.subList(0, 2));
    day.discussionEnds(matter);
    day.vote(matter, "agree", there.subList(0, 7));
    day.vote(matter, "disagree", there.subList(7, 9));
    day.vote(matter, "abstain", there.subList(9, 12));

    Resolution resolution = resolution(matter);
    assertThat(resolution.adopted()).isTrue();
    assertThat(resolution.agree()).isEqualTo(7);
    assertThat(resolution.abstain()).isEqualTo(3);
    assertThat(resolution.threshold()).isEqualTo(7);
    assertThat(resolution.inForce()).as("before the public had its say").isFalse();
    assertThat(day.state(session)).isEqualTo(SessionState.ENDED);
    day.walk.does(CLERK, "session-minutes", session, "minutes", minutes(session));
    day.walk.does(CONVENER, "session-confirm", session, "minutesDecision", "approve");
    day.walk.membersVouch(session);
    assertThat(day.state(session)).isEqualTo(SessionState.CONFIRMED);
    assertThat(snapshot(matter)).contains("赞成 7，反对 2，弃权 3", "48 个车位");
  }

  @Test
  void what_is_voted_on_stands_open_right_above_the_choices() throws Exception {
    theCouncilSits(12);
    day.discussionEnds(matter);
    String page = new Pages(mvc, day.walk).text(there.get(0), task(there.get(0), matter));
    String above = page.substring(0, page.indexOf("name=\"choice\""));
    assertThat(above)
        .contains("<h2>关于建设电动自行车充电棚的议案</h2>", "设 48 个车位")
        .doesNotContain("id=\"section-session\"");
    assertThat(above.substring(0, above.indexOf("设 48 个车位")))
        .doesNotContain("<details class=\"gs-card");
    assertThat(page).contains("id=\"section-session\"");
  }

  @Test
  void a_round_that_is_over_is_neither_said_to_have_expired_nor_to_be_withdrawn() throws Exception {
    session = day.placed(day.acceptedMatter());
    day.begun(session);
    String absent = day.members().get(14);
    String signIn = "/tasks/" + day.walk.task(absent, "session-sign-in", session).taskId();
    day.quorateWith(session, 12);
    assertThat(new Pages(mvc, day.walk).text(absent, signIn))
        .containsPattern("这件事已于[^<]+结束。")
        .doesNotContain("截止或撤回");
  }

  @Test
  void minutes_are_not_confirmed_by_whoever_wrote_them_for_the_convener_either() throws Exception {
    theSessionEnds();
    day.walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了关于建设充电棚的议案，同意十二票。");
    day.sql.update(
        "insert into delegation (mandate_id, delegate, valid_from, valid_to, reason, made_at)"
            + " select id, ?, ?, ?, '休假', 0 from mandate where account_id = ? and role ="
            + " 'CONVENER'",
        day.walk.person(CLERK).accountId(),
        day.walk.today(),
        day.walk.today(),
        day.walk.person(CONVENER).accountId());
    try {
      String page = "/tasks/" + day.walk.task(CLERK, "session-confirm", session).taskId();
      assertThat(new Pages(mvc, day.walk).text(CLERK, page))
          .contains("纪要是您自己写的", page + "/transfer")
          .doesNotContain("name=\"minutesDecision\"", "_sign_name");
      assertThatThrownBy(
              () -> day.walk.does(CLERK, "session-confirm", session, "minutesDecision", "approve"))
          .isInstanceOf(Refusal.class)
          .hasMessage("deliberation.ownMinutes");
      assertThat(day.state(session)).isEqualTo(SessionState.ENDED);
    } finally {
      day.sql.update("update delegation set ended_at = 0 where ended_at is null");
    }
    day.walk.does(CONVENER, "session-confirm", session, "minutesDecision", "approve");
    day.walk.membersVouch(session);
    assertThat(day.state(session)).isEqualTo(SessionState.CONFIRMED);
  }

  private void theSessionEnds() {
    theCouncilSits(12);
    day.discussionEnds(matter);
    day.vote(matter, "agree", there);
  }

  private String minutes(String session) {
    String draft = context.getBean(MinutesDraft.class).of(session);
    assertThat(draft).contains("应到 15 人，实到 12 人", "赞成 7 票", "通过。", "要留足消防通道");
    return draft;
  }

  @Test
  void a_choice_in_a_ballot_is_never_kept_as_a_draft() throws Exception {
    theCouncilSits(12);
    String voter = there.get(0);
    InboxRow opinion = day.walk.task(voter, "session-opinion", matter);
    assertThat(saved(voter, opinion, "stance", "amend").getStatus()).isEqualTo(200);
    day.speak(matter, List.of(voter));
    assertThat(saved(voter, opinion, "stance", "oppose").getContentAsString(UTF_8))
        .contains("您已经提交过了");
    day.discussionEnds(matter);
    InboxRow ballot = day.walk.task(voter, "session-ballot", matter);

    assertThat(saved(voter, ballot, "choice", "agree").getContentAsString(UTF_8))
        .contains("为了保密，表决不存草稿");

    assertThat(
            day.sql.queryForObject(
                "select count(*) from form_draft where task_id in (?, ?)",
                Integer.class,
                opinion.taskId(),
                ballot.taskId()))
        .isZero();
  }

  private MockHttpServletResponse saved(String login, InboxRow task, String field, String value)
      throws Exception {
    String path = "/tasks/" + task.taskId() + "/draft";
    return new Pages(mvc, day.walk).send(login, path, "_draft", "0", field, value);
  }

  @Test
  void a_key_stands_for_one_opinion_but_keeps_no_trace_of_a_vote() throws Exception {
    theCouncilSits(12);
    String voter = there.get(0);
    InboxRow opinion = day.walk.task(voter, "session-opinion", matter);
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(handedIn(voter, opinion, key, "stance", "support").getStatus()).isEqualTo(302);
    }
    assertThat(handedIn(voter, opinion, key, "stance", "oppose").getStatus()).isEqualTo(422);
    day.discussionEnds(matter);
    InboxRow ballot = day.walk.task(voter, "session-ballot", matter);

    for (String choice : List.of("agree", "disagree")) {
      assertThat(handedIn(voter, ballot, "vote-" + key, "choice", choice).getStatus())
          .isEqualTo(302);
    }
  }

  private MockHttpServletResponse handedIn(
      String login, InboxRow task, String key, String field, String value) throws Exception {
    return new Pages(mvc, day.walk)
        .send(
            login,
            "/tasks/" + task.taskId(),
            "_key",
            key,
            "_deployment",
            task.formDeployment(),
            "_confirmed",
            "true",
            field,
            value);
  }

  @Test
  void what_is_wrong_with_a_call_is_said_at_once_with_days_in_words() throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    String session = day.placed(day.acceptedMatter());
    InboxRow task = day.walk.task(CONVENER, "session-convene", session);
    String first = spoken(day.walk.today().plusDays(2));
    assertThat(pages.text(CONVENER, "/tasks/" + task.taskId()))
        .containsPattern("要提前至少 2 天通知代表，最早 (\\d+年)?" + first);

    String page =
        pages
            .send(
                CONVENER,
                "/tasks/" + task.taskId(),
                "_key",
                Walk.key(),
                "_deployment",
                task.formDeployment(),
                "title",
                "议事会会议",
                "mode",
                "in_person",
                "startsAt",
                day.walk.today().plusDays(1) + "T10:00")
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("有 2 处要补", "id=\"f-place-err\"", "id=\"f-startsAt-err\"")
        .doesNotContain(day.walk.today().plusDays(2).toString());
  }

  private static String spoken(LocalDate date) {
    return DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA).format(date);
  }

  @Test
  void a_matter_on_an_agenda_says_which_session_it_waits_for() throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    assertThat(pages.text(CONVENER, "/matters/" + matter))
        .contains("等召集人定时间", "href=\"/sessions/" + session + "\">看一看");
    day.convened(session, day.walk.today().plusDays(3));
    assertThat(pages.text("sunli", "/matters/" + matter))
        .containsPattern("已列入枣营北里社区议事会会议，时间是 [^<]+ 09:30")
        .doesNotContain("href=\"/sessions/" + session + "\">看一看");
  }

  @Test
  void only_sessions_that_there_are_can_be_chosen() throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    String matter = day.acceptedMatter();
    String task = "/tasks/" + day.walk.task(CLERK, "deliberation-place", matter).taskId();
    boolean some = !day.planned().isEmpty();
    assertThat(pages.text(CLERK, task).contains("value=\"existing\"")).isEqualTo(some);
    day.placed(day.acceptedMatter());
    assertThat(pages.text(CLERK, task)).contains("value=\"existing\"");
  }

  @Test
  void exactly_half_is_not_enough_and_the_item_may_be_sent_back_and_treated_again() {
    theCouncilSits(12);
    day.discussionEnds(matter);
    day.vote(matter, "agree", there.subList(0, 6));
    day.vote(matter, "disagree", there.subList(6, 12));
    assertThat(resolution(matter).adopted()).isFalse();
    sentBackAndSupplemented(matter);
    assertThat(day.walk.open(matter)).containsExactly("deliberation-place");
    assertThat(prefilledMotion(matter)).isEqualTo("按最低报价 18.6 万元建设。");
  }

  private Object prefilledMotion(String matter) {
    Tasks tasks = context.getBean(Tasks.class);
    String task = day.walk.task(CLERK, "deliberation-place", matter).taskId();
    return context
        .getBean(PlaceItem.class)
        .prefill(tasks.open(task, day.walk.person(CLERK)).view())
        .get("motion");
  }

  @Test
  void a_ballot_that_is_open_goes_by_its_frozen_rules_and_the_next_session_by_the_new_ones() {
    theCouncilSits(12);
    day.discussionEnds(matter);
    Redeployed changed = new Redeployed(context, "procedure", STRICTER);
    try {
      day.vote(matter, "agree", there.subList(0, 7));
      day.vote(matter, "disagree", there.subList(7, 12));
      assertThat(resolution(matter).adopted()).as("seven of twelve, more than half").isTrue();

      String next = day.acceptedMatter();
      String nextSession = day.placed(next);
      day.begun(nextSession);
      day.signIn(nextSession, day.members().subList(0, 11));
      assertThatThrownBy(() -> day.walk.closes(CONVENER, "session-sign-in", nextSession))
          .as("eleven of fifteen, not three quarters")
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.args()).containsExactly(11, 15, 12));
      day.signIn(nextSession, day.members().subList(11, 12));
      day.walk.closes(CONVENER, "session-sign-in", nextSession);
      day.discussionEnds(next);
      day.vote(next, "agree", there.subList(0, 8));
      day.vote(next, "disagree", there.subList(8, 12));
      assertThat(resolution(next).adopted()).as("eight of twelve, exactly two thirds").isTrue();
      assertThat(resolution(next).threshold()).isEqualTo(8);
    } finally {
      changed.close();
    }
  }

  @Test
  void a_ballot_whose_rules_are_changed_while_it_is_open_is_not_counted() throws Exception {
    theCouncilSits(12);
    day.discussionEnds(matter);
    BallotRule rule = day.rule(session);
    assertThat(day.rule(session).majorityShare()).hasToString(">1/2");
    day.sql.update(
        "update ballot_opening set majority_share = '>=1/3' where round_id = ?", rule.roundId());
    day.vote(matter, "agree", there.subList(0, 7));
    day.vote(matter, "disagree", there.subList(7, 12));
    assertThat(resolution(matter).adopted()).isFalse();
    assertThat(resolution(matter).refused()).isTrue();
    assertThat(day.walk.open(matter)).containsExactly("session-conclude");
    Pages pages = new Pages(mvc, day.walk);
    for (String path : List.of("/sessions/" + session, "/matters/" + matter, checkOf(rule))) {
      assertThat(pages.text(CONVENER, path)).contains("不计票").doesNotContain("赞成 7");
    }
    assertThat(pages.text(CONVENER, checkOf(rule))).contains("与开启时不一样了");
  }

  @Test
  void a_village_decides_as_the_law_on_villages_says() {
    long village =
        day.sql.queryForObject(
            "select region_id from region_spell where code = '110105021201'", Long.class);
    Procedure rules = context.getBean(Procedures.class).of("gone", village);
    assertThat(rules.source()).contains("村民委员会组织法");
    assertThat(rules.quorum()).isEqualTo(new Share(2, 3, false));
    assertThat(context.getBean(Procedures.class).of("gone", day.community()).source())
        .isEqualTo("社区议事会示范规则");
  }

  @Test
  void a_rejected_matter_ends_with_an_explanation_to_those_who_asked() {
    theCouncilSits(10);
    day.discussionEnds(matter);
    day.vote(matter, "disagree", there);
    day.walk.does(
        CONVENER,
        "session-conclude",
        matter,
        "itemConclusion",
        "rejected",
        "reason",
        "空地是消防通道，不能占用。");
    day.walk.does(CLERK, "deliberation-explain", matter, "reply", "空地是消防通道，议事会没有同意占用。");
    assertThat(matters.get(new MatterNumber(matter)).status()).isEqualTo(MatterStatus.REJECTED);
    assertThat(messages("deliberation.message.explained")).isPositive();
  }

  @Test
  void without_a_quorum_the_convener_cannot_begin_and_sets_another_date() throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    day.signIn(session, day.members().subList(0, 9));
    assertThatThrownBy(() -> day.walk.closes(CONVENER, "session-sign-in", session))
        .isInstanceOf(Refusal.class)
        .hasMessage("deliberation.signIn.tooFew");
    day.walk.nextWorkdays(1);
    assertThat(day.walk.open(session)).containsExactly("session-reconvene");
    for (String page : List.of("/sessions", "/sessions/" + session)) {
      assertThat(pages.text(day.members().get(0), page)).contains("到会不够，等召集人另定时间");
    }
    assertThat(pages.text(day.members().get(0), "/sessions/" + session)).doesNotContain("正在签到");
    assertThat(pages.text(CLERK, "/matters/" + matter)).contains("上次到会不够，等召集人另定时间");
    LocalDate again = day.walk.today().plusDays(2);
    day.walk.does(
        CONVENER,
        "session-reconvene",
        session,
        "startsAt",
        again + "T09:30",
        "mode",
        "online",
        "reason",
        "到会人数不够，改日再开。");
    day.comes(again);
    assertThatThrownBy(() -> day.signIn(session, day.members()))
        .as("it is held online alone")
        .isInstanceOf(FormRejected.class);
    day.members()
        .forEach(
            member -> day.walk.does(member, "session-sign-in", session, "attendance", "online"));
    assertThat(day.state(session)).isEqualTo(SessionState.SITTING);
  }

  @Test
  void the_convener_who_is_not_on_the_roll_is_offered_to_chair_and_members_go_on_to_the_next_round()
      throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    String member = day.members().get(0);
    String signIn = day.walk.task(member, "session-sign-in", session).taskId();
    assertThat(pages.text(member, "/sessions/" + session)).contains("正在签到", "去签到");
    assertThat(pages.text(member, "/tasks/" + signIn)).contains("到现场").doesNotContain("线上参加");
    String form = pages.text(member, "/tasks/" + signIn);
    assertThat(form.indexOf("name=\"attendance\"")).isBetween(1, form.indexOf("<aside aria-label"));
    assertThat(pages.text("sunli", "/matters/" + matter)).contains("看流程图");
    assertThat(pages.text(CLERK, "/matters/" + matter)).doesNotContain("看流程图");
    assertThat(pages.text(CONVENER, "/sessions/" + session)).contains("去主持").doesNotContain("去签到");
    assertThat(row(pages, CONVENER, signIn)).contains("去主持", "主持会议签到").doesNotContain("去签到");
    assertThat(row(pages, member, signIn)).contains("去签到").doesNotContain("主持");
    assertThat(form).contains("<h1>会议签到</h1>").doesNotContain("您在这里看进度");

    day.quorateWith(session, 12);
    String opinion = day.walk.task(member, "session-opinion", matter).taskId();
    assertThat(pages.text(member, "/sessions")).contains("正在发表意见");
    assertThat(pages.text(member, "/tasks/" + signIn))
        .contains("现在等您办：发表意见", "href=\"/tasks/" + opinion + "\"", "去发言");

    day.discussionEnds(matter);
    day.vote(matter, "disagree", day.members().subList(0, 12));
    assertThat(pages.text(member, "/sessions/" + session)).contains("等召集人作出结论");
  }

  /** The card of a task in somebody's list, on whichever of its pages. */
  private static String row(Pages pages, String login, String task) throws Exception {
    String path = "/tasks";
    while (true) {
      String list = pages.text(login, path);
      Optional<String> row =
          Stream.of(list.split("<article"))
              .filter(card -> card.contains("href=\"/tasks/" + task + "\""))
              .reduce((earlier, later) -> later);
      if (row.isPresent()) {
        return row.get();
      }
      Matcher next = NEXT.matcher(list);
      assertThat(next.find()).as(task + " in the list of " + login).isTrue();
      path = next.group(1).replace("&amp;", "&");
    }
  }

  @Test
  void items_go_back_untreated_when_recusals_leave_too_few() {
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    day.signIn(session, day.members().subList(0, 7));
    day.recuse(session, day.members().subList(7, 11));
    day.walk.closes(CONVENER, "session-sign-in", session);
    assertThat(day.walk.open(matter)).containsExactly("deliberation-place");
    assertThat(day.walk.open(session)).containsExactly("session-minutes");
    assertThat(items.ofSession(session).get(0).state()).isEqualTo(ItemState.NOT_TREATED);
  }

  @Test
  void one_session_serves_several_matters_in_turn() {
    String first = day.acceptedMatter();
    String second = day.acceptedMatter();
    String session = day.placed(first);
    day.placedOn(session, second);
    day.begun(session);
    List<String> there = day.quorateWith(session, 15);
    day.discussionEnds(first);
    day.vote(first, "agree", there);
    day.discussionEnds(second);
    day.vote(second, "disagree", there);
    assertThat(resolution(first).adopted()).isTrue();
    assertThat(resolution(second).adopted()).isFalse();
  }

  @Test
  void members_are_told_at_least_two_days_before() {
    String session = day.placed(day.acceptedMatter());
    assertThatThrownBy(() -> day.convened(session, day.walk.today().plusDays(1)))
        .isInstanceOfSatisfying(
            FormRejected.class,
            rejected ->
                assertThat(rejected.errors())
                    .extracting(FieldError::key, FieldError::message)
                    .containsExactly(tuple("startsAt", "deliberation.session.tooSoon")));
    day.convened(session, day.walk.today().plusDays(2));
    assertThat(messages("deliberation.message.convened")).isGreaterThanOrEqualTo(15);
  }

  @Test
  void who_is_no_member_finds_no_sign_in_and_no_ballot() {
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    for (String stranger : List.of("sunli", "qianjun", "tianjing", "lixiaowen")) {
      assertThatThrownBy(
              () -> day.walk.does(stranger, "session-sign-in", session, "attendance", "online"))
          .isInstanceOf(AssertionError.class);
    }
    List<String> there = day.quorateWith(session, 12);
    day.discussionEnds(matter);
    String absent = day.members().get(14);
    assertThatThrownBy(() -> day.walk.does(absent, "session-ballot", matter, "choice", "agree"))
        .isInstanceOf(AssertionError.class);
    day.vote(matter, "agree", there.subList(0, 1));
    assertThatThrownBy(() -> day.vote(matter, "disagree", there.subList(0, 1)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void rules_are_frozen_and_no_count_is_seen_before_the_ballot_closes() throws Exception {
    theCouncilSits(12);
    day.discussionEnds(matter);
    day.vote(matter, "agree", there.subList(0, 11));
    BallotRule rule = day.rule(session);
    assertThat(rule.fingerprint()).isEqualTo(Sha256.of(day.wording(session)));
    assertThat(rule.threshold()).isEqualTo(7);
    assertThat(ballots.ofMatter(new MatterNumber(matter))).isEmpty();
    Pages pages = new Pages(mvc, day.walk);
    String voter = there.get(0);
    for (String path :
        List.of("/sessions/" + session, "/matters/" + matter, task(CONVENER, matter))) {
      assertThat(pages.text(CONVENER, path)).doesNotContain("赞成 11", "未投 1");
    }
    assertThat(pages.text(there.get(11), task(there.get(11), matter)))
        .contains("表决规则，已冻结", "不少于三分之二（至少 10 人）", "超过半数赞成，即至少 7 票")
        .contains("社区议事会示范规则", rule.shortFingerprint(), "您在这次表决的名册上");
    assertThat(pages.text(voter, "/sessions/" + session)).contains("您的表决回执");
    assertThat(pages.text(voter, "/tasks/" + ballotOf(there.get(11), matter)))
        .contains("您的票已收到", "已投 11 票，应投 12 票", "接下来", "截止计票")
        .containsPattern("\\d\\d:\\d\\d:\\d\\d</time> 投出");
    assertThat(pages.text(CONVENER, checkOf(rule)))
        .contains("已投 11，应投 12", "与开启时完全一样")
        .doesNotContain("赞成 11");
    assertThatThrownBy(() -> day.walk.closes(CONVENER, "session-ballot", matter))
        .isInstanceOf(Refusal.class)
        .hasMessage("ballot.running");
    day.walk.nextWorkdays(2);
    assertThat(resolution(matter).notCast()).isEqualTo(1);
    assertThat(day.receipts(rule.roundId())).hasSize(11).doesNotHaveDuplicates();
    assertThat(pages.text(voter, checkOf(rule)))
        .contains("赞成 11", "这是您的票")
        .containsPattern("名册：12 人，[^\\d\\s]*赵桂兰");
    assertThat(pages.text(voter, "/sessions")).contains("议事会会议");
    assertThat(pages.open("tianjing", "/sessions/" + session).getStatus()).isEqualTo(404);
    assertThat(pages.open("sunli", "/sessions/" + session).getStatus()).isEqualTo(404);
    assertThat(pages.text("sunli", "/matters/" + matter)).contains("赞成 11").doesNotContain("要留足");
  }

  private String ballotOf(String member, String matter) {
    return day.walk.task(member, "session-ballot", matter).taskId();
  }

  @Test
  void a_task_about_a_motion_says_it_once_and_tells_what_earlier_sessions_made_of_it()
      throws Exception {
    Pages pages = new Pages(mvc, day.walk);
    theCouncilSits(12);
    String opinion = day.walk.task(there.get(0), "session-opinion", matter).taskId();
    String page = pages.text(there.get(0), "/tasks/" + opinion);
    assertThat(page.split("来龙去脉")[0].split(Journey.MOTION, -1)).hasSize(2);
    assertThat(page).doesNotContain("以前的会议和说明");

    day.discussionEnds(matter);
    day.vote(matter, "disagree", there);
    sentBackAndPlacedAgain(matter);
    String again = day.sessionOf(matter);
    day.begun(again);
    day.quorateWith(again, 12);
    String second = day.walk.task(there.get(0), "session-opinion", matter).taskId();
    assertThat(pages.text(there.get(0), "/tasks/" + second))
        .contains("以前的会议和说明", Journey.MOTION, "费用没有说清楚");
  }

  private void sentBackAndSupplemented(String matter) {
    day.walk.does(
        CONVENER,
        "session-conclude",
        matter,
        "itemConclusion",
        "sentBack",
        "reason",
        "费用没有说清楚，请补充报价。");
    day.walk.does(
        CLERK,
        "deliberation-supplement",
        matter,
        "supplement",
        "补充三家报价和平面图，请代表审阅。",
        "motion",
        "按最低报价 18.6 万元建设。");
  }

  private void sentBackAndPlacedAgain(String matter) {
    sentBackAndSupplemented(matter);
    day.walk.does(
        CONVENER,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于建设充电棚的议案",
        "motion",
        "按最低报价 18.6 万元建设。",
        "placement",
        "new");
  }

  @Test
  void what_remembers_that_somebody_has_voted_does_not_remember_what() {
    theCouncilSits(12);
    day.discussionEnds(matter);
    String task = day.walk.task(there.get(0), "session-ballot", matter).taskId();

    day.vote(matter, "agree", there.subList(0, 4));
    day.vote(matter, "disagree", there.subList(4, 8));
    day.vote(matter, "abstain", there.subList(8, 12));

    assertThat(
            day.sql.queryForObject(
                "select count(*) from once_key where act = ?",
                Integer.class,
                Act.of("answer", task).hash()))
        .isEqualTo(12);
  }

  private String task(String login, String matter) {
    return "/tasks/" + day.walk.task(login, "session-ballot", matter).taskId();
  }

  private static String checkOf(BallotRule rule) {
    return "/ballots/" + rule.roundId();
  }

  private Resolution resolution(String matter) {
    return ballots.ofMatter(new MatterNumber(matter)).stream().reduce((a, b) -> b).orElseThrow();
  }

  private String snapshot(String matter) {
    return day.sql.queryForObject(
        "select snapshot from notice where subject = ? order by id desc limit 1",
        String.class,
        matter);
  }

  private int messages(String key) {
    Integer count =
        day.sql.queryForObject(
            "select count(*) from message where message_key = ?", Integer.class, key);
    return count == null ? 0 : count;
  }
}

package org.gongshang.deliberation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshang.deliberation.CouncilDay.CLERK;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.ballot.BallotRule;
import org.gongshang.ballot.Ballots;
import org.gongshang.ballot.Count;
import org.gongshang.ballot.Option;
import org.gongshang.opinion.OpinionRounds;
import org.gongshang.opinion.Reactions;
import org.gongshang.opinion.RoundForm;
import org.gongshang.opinion.Statement;
import org.gongshang.opinion.Statements;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.engine.Redeployed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** How an item is voted on, papers from the box, and votes of members who are absent. */
abstract class ItemPlanCases {

  private static final String OPTIONS = "加装扶手\n补种绿植\n更换路灯";

  @Autowired ApplicationContext context;
  @Autowired MockMvc mvc;
  @Autowired Ballots ballots;
  @Autowired BallotMapper resolutions;
  @Autowired ItemMapper items;
  @Autowired ItemPlans plans;
  @Autowired Sessions sessions;
  @Autowired OpinionRounds rounds;
  @Autowired Statements statements;
  @Autowired Reactions reactions;

  private CouncilDay day;
  private Pages pages;
  private String matter = "";
  private String session = "";

  @BeforeEach
  void a_matter_is_on_the_agenda() {
    day = new CouncilDay(context);
    pages = new Pages(mvc, day.walk);
    matter = day.acceptedMatter();
    session = day.placed(matter);
  }

  /** What was only planned is called off, so that it stands in nobody's list. */
  @AfterEach
  void sessions_that_did_not_begin_are_cancelled() throws Exception {
    if (List.of(SessionState.CALLED, SessionState.CONVENED).contains(day.state(session))) {
      pages.send(
          CONVENER,
          "/sessions/" + session + "/cancel",
          "_key",
          Walk.key(),
          "reason",
          "这次会议不开了，另行安排。");
      day.walk.goOn();
    }
  }

  @Test
  void members_choose_among_options_and_what_they_chose_is_resolved() throws Exception {
    assertThat(
            plan("method", "approval", "options", OPTIONS, "most", "2", "seats", "1").getStatus())
        .isEqualTo(302);
    assertThat(pages.text(CLERK, "/sessions/" + session)).contains("每人最多选 2 项，最多定 1 项", "加装扶手");
    day.begun(session);
    List<String> there = day.quorateWith(session, 12);
    day.discussionEnds(matter);
    assertThat(ballots.wording(rule().roundId())).contains("选项：1 加装扶手", "选项：3 更换路灯");
    for (int i = 0; i < 12; i++) {
      choose(there.get(i), i < 8 ? List.of("1", "3") : List.of("2"));
    }
    Count count = ballots.result(rule().roundId()).orElseThrow();
    assertThat(count.tied()).as("two with eight votes, one seat").isTrue();
    assertThat(count.chosen()).isEmpty();
    assertThat(count.tiedOptions()).containsExactly("1", "3");
    assertThat(day.walk.open(session)).contains("session-conclude");
  }

  @Test
  void after_a_tie_the_chair_lets_members_vote_once_more_among_the_equal_options()
      throws Exception {
    List<String> there = tied();
    BallotRule first = rule();
    assertThat(ballots.wording(first.roundId())).contains("票数相等：相等的各项都不定", "召集人可以当场请代表在相等的各项里再表决");
    for (String path : List.of("/sessions/" + session + "/live", "/ballots/" + first.roundId())) {
      assertThat(pages.text(CONVENER, path)).contains("加装扶手、更换路灯票数相等");
    }
    InboxRow conclude = day.walk.task(CONVENER, "session-conclude", matter);
    assertThat(pages.text(CONVENER, "/tasks/" + conclude.taskId())).contains("请代表在相等的各项里再表决");

    day.walk.does(CONVENER, "session-conclude", matter, "itemConclusion", "revote");

    BallotRule second = rule();
    assertThat(second.roundId()).isNotEqualTo(first.roundId());
    assertThat(ballots.options(second.roundId())).extracting(Option::key).containsExactly("1", "3");
    assertThat(ballots.wording(second.roundId())).contains("再次表决：上次票数相等", "每人最多选 2 项");
    assertThat(pages.text(CLERK, "/sessions/" + session + "/items/1/ballot-paper"))
        .contains("更换路灯")
        .doesNotContain("补种绿植");
    InboxRow again = day.walk.task(there.get(0), "session-ballot", matter);
    assertThat(pages.text(there.get(0), "/tasks/" + again.taskId()))
        .contains("上次票数相等，这次只在相等的各项里选")
        .doesNotContain("补种绿植");
    assertThatThrownBy(() -> choose(there.get(0), List.of("2"))).isInstanceOf(FormRejected.class);
    there.forEach(member -> choose(member, List.of("3")));
    assertThat(resolution().choices()).containsExactly("更换路灯");
    assertThat(resolution().roundId()).isEqualTo(second.roundId());
    assertThat(context.getBean(MinutesDraft.class).of(session))
        .contains("第 1 次表决：加装扶手、更换路灯票数相等，没有选定", "更换路灯：12 票，选定");
  }

  @Test
  void after_a_tie_too_few_are_left_to_vote_again_and_the_session_goes_on_another_day()
      throws Exception {
    List<String> there = tied();
    Comings comings = context.getBean(Comings.class);
    for (String member : there.subList(0, 4)) {
      Viewer leaves = day.walk.person(member);
      comings.leave(session, leaves.accountId(), leaves, Walk.key());
    }
    day.walk.does(CONVENER, "session-conclude", matter, "itemConclusion", "revote");
    assertThat(day.state(session)).isEqualTo(SessionState.ADJOURNED);
    assertThat(items.ofSession(session).get(0).state()).isEqualTo(ItemState.PLANNED);

    day.reconvened(session);
    String[] other = {"method", "approval", "options", "甲\n乙\n丙", "most", "1", "seats", "1"};
    assertThat(plan(other).getContentAsString(UTF_8)).contains("在相等的各项里再表决");
    assertThat(plans.of(item()).choices()).extracting(ItemPlan.Choice::title).contains("补种绿植");
    String agenda = "/sessions/" + session + "/agenda";
    assertThat(pages.open(CLERK, agenda + "/items/" + item() + "/ballot").getStatus())
        .isEqualTo(422);
    assertThat(pages.text(CLERK, agenda)).doesNotContain("定表决办法").contains("在相等的各项里再表决");
    assertThat(pages.text(CLERK, "/sessions/" + session + "/items/1/ballot-paper"))
        .contains("1. 加装扶手", "2. 更换路灯")
        .doesNotContain("补种绿植", "指纹");

    day.comes(day.walk.today().plusDays(4));
    List<String> again = day.quorateWith(session, 12);
    recuse(again.get(0), again.get(0));
    assertThat(recused()).as("while members talk, before they vote once more").isOne();
    day.discussionEnds(matter);
    recuse(again.get(1), again.get(1));
    assertThat(recused()).as("once the vote is open again").isOne();
    assertThat(ballots.options(rule().roundId())).extracting(Option::key).containsExactly("1", "3");
  }

  @Test
  void without_a_tie_nobody_votes_once_more() throws Exception {
    plan("method", "approval", "options", OPTIONS, "most", "1", "seats", "1");
    List<String> there = theBallotIsOpen(12);
    for (int i = 0; i < 12; i++) {
      choose(there.get(i), List.of("" + (i % 3 + 1)));
    }
    InboxRow conclude = day.walk.task(CONVENER, "session-conclude", matter);
    assertThat(pages.text(CONVENER, "/tasks/" + conclude.taskId())).doesNotContain("再表决");
    assertThatThrownBy(
            () -> day.walk.does(CONVENER, "session-conclude", matter, "itemConclusion", "revote"))
        .isInstanceOf(FormRejected.class);
    assertThat(items.ofSession(session).get(0).state()).isEqualTo(ItemState.NOT_ADOPTED);
  }

  /** Eight of twelve choose the first and the third, and one can be chosen. */
  private List<String> tied() throws Exception {
    plan("method", "approval", "options", OPTIONS, "most", "2", "seats", "1");
    List<String> there = theBallotIsOpen(12);
    for (int i = 0; i < 12; i++) {
      choose(there.get(i), i < 8 ? List.of("1", "3") : List.of("2"));
    }
    return there;
  }

  @Test
  void a_sum_is_shared_out_and_minutes_and_resolution_say_for_what() throws Exception {
    plan("method", "budget", "options", "加装扶手 3.5万元\n补种绿植，8000\n更换 3 号楼路灯 6 万", "budget", "5 万");
    day.begun(session);
    List<String> there = day.quorateWith(session, 12);
    day.discussionEnds(matter);
    String task = day.walk.task(there.get(0), "session-ballot", matter).taskId();
    assertThat(pages.text(there.get(0), "/tasks/" + task)).contains("加装扶手（3.5 万元）");
    assertThat(
            pages
                .send(
                    there.get(0),
                    "/tasks/" + task,
                    "_key",
                    Walk.key(),
                    "_deployment",
                    day.walk.task(there.get(0), "session-ballot", matter).formDeployment(),
                    "choices",
                    "1",
                    "choices",
                    "3")
                .getContentAsString(UTF_8))
        .as("before they are asked whether that is what they want")
        .contains("超出预算")
        .doesNotContain("_confirmed");
    there.forEach(member -> choose(member, List.of("1", "2")));
    assertThat(resolution().choices()).containsExactlyInAnyOrder("加装扶手", "补种绿植");
    assertThat(resolution().adopted()).isTrue();
    assertThat(context.getBean(MinutesDraft.class).of(session))
        .contains("加装扶手：12 票，选定", "更换 3 号楼路灯：0 票");
    assertThat(pages.text(CLERK, "/sessions/" + session)).contains("选定", "补种绿植");
    assertThat(pages.text(CLERK, "/sessions/" + session + "/items/1/resolution"))
        .contains("加装扶手", "3.5 万元");
  }

  @Test
  void what_was_asked_about_the_matter_stands_with_its_item() throws Exception {
    String path = "/sessions/" + session;
    assertThat(pages.text(CLERK, path)).contains("就这件事征集意见");
    assertThat(pages.text("zhaoguilan", path)).doesNotContain("就这件事征集意见", "意见征集</h4>");

    String round = asked();
    for (String member : List.of("zhaoguilan", "dongfang", "weidong")) {
      Statement first = statements.accepted(day.walk.person(member), id(round)).get(0);
      reactions.react(day.walk.person(member), id(round), first.id(), Side.AGREE);
    }

    assertThat(pages.text("zhaoguilan", path))
        .contains("href=\"" + round + "\"", "目前大家最同意的", "棚子离楼要有十米", "看过的 3 人中 3 人赞成")
        .doesNotContain("就这件事征集意见");
    assertThat(pages.text("houjian", path)).contains("棚子离楼要有十米");
  }

  /** The council is asked, in a round of its own. */
  private String asked() throws Exception {
    Viewer clerk = day.walk.person(CLERK);
    String round =
        rounds.prepare(
            clerk,
            clerk.mandates().get(0).regionId(),
            new RoundForm(
                matter,
                "充电棚建在哪里",
                "院里要建电动车充电棚。",
                "council",
                day.walk.today().plusDays(7) + "T18:00",
                null),
            Walk.key());
    for (String body : List.of("棚子离楼要有十米", "棚子建在北门", "夜里要有人看")) {
      statements.add(clerk, id(round), body, Walk.key());
    }
    rounds.open(clerk, id(round), Walk.key());
    day.walk.goOn();
    return round;
  }

  private static long id(String round) {
    return Long.parseLong(round.substring(round.lastIndexOf('/') + 1));
  }

  @Test
  void points_are_added_up() throws Exception {
    plan("method", "score", "options", OPTIONS, "highest", "5", "seats", "1");
    day.begun(session);
    List<String> there = day.quorateWith(session, 12);
    day.discussionEnds(matter);
    there.forEach(
        member ->
            day.walk.does(
                member, "session-ballot", matter, "score_1", "2", "score_2", "5", "score_3", "0"));
    assertThat(resolution().choices()).containsExactly("补种绿植");
  }

  @ParameterizedTest
  @CsvSource({
    "method, nothing, 请选一种表决办法",
    "options, 只有一项, 选项要写 2 到 60 项",
    "options, '加装扶手;加装扶手', “加装扶手”写了两次",
    "most, 4, 写 1 到 3 的整数",
    "most, -1, 写 1 到 3 的整数",
    "seats, 0, 写 1 到 3 的整数",
    "version, 999, 议程刚刚被别人改过"
  })
  void what_is_wrong_is_said_and_nothing_typed_is_lost(String field, String wrong, String said)
      throws Exception {
    Map<String, String> form = new HashMap<>();
    form.putAll(Map.of("method", "approval", "options", OPTIONS, "most", "2", "seats", "1"));
    form.put(field, wrong.replace(';', '\n'));
    MockHttpServletResponse answer = plan(pairs(form));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(UTF_8)).contains(said, form.get("options"));
    assertThat(plans.of(item()).isPlain()).isTrue();
  }

  @Test
  void costs_that_cannot_be_read_are_named_by_their_line() throws Exception {
    MockHttpServletResponse answer =
        plan("method", "budget", "options", "加装扶手 三万\n补种绿植 -5\n路灯 0", "budget", "10");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString(UTF_8)).contains("第 1 项“加装扶手 三万”没有写费用", "第 2 项", "第 3 项");
  }

  @Test
  void nobody_else_plans_and_nobody_once_the_session_has_begun() throws Exception {
    assertThat(plan("sunli", "method", "yes_no").getStatus()).isIn(403, 404);
    assertThat(plan(day.members().get(3), "method", "yes_no").getStatus()).isEqualTo(403);
    String other = "/sessions/" + session + "/agenda/items/999999/ballot";
    assertThat(pages.open(CLERK, other).getStatus()).isEqualTo(404);
    day.begun(session);
    assertThat(
            plan("method", "approval", "options", OPTIONS, "most", "2", "seats", "1").getStatus())
        .isEqualTo(422);
    assertThat(plans.of(item()).isPlain()).isTrue();
  }

  @Test
  void papers_count_once_two_people_have_read_the_same() throws Exception {
    List<String> there = theBallotIsOpen(12);
    day.vote(matter, "agree", there.subList(0, 9));
    String path = "/ballots/" + rule().roundId() + "/papers";
    String[] papers = {paper(there, 9), "赞成", paper(there, 10), "反对", paper(there, 11), "弃权"};
    assertThat(enter(CLERK, path, papers).getStatus()).isEqualTo(302);
    assertThat(pages.text(CONVENER, path)).contains("等您对着纸质票再录一遍").doesNotContain("selected");
    assertThat(enter(CLERK, path, papers).getContentAsString(UTF_8)).contains("第二遍要由另一个人录");
    String[] misread = papers.clone();
    misread[1] = "反对";
    assertThat(enter(CONVENER, path, misread).getContentAsString(UTF_8)).contains("两遍不一样");
    assertThat(ballots.result(rule().roundId())).isEmpty();
    assertThat(enter(CONVENER, path, papers).getStatus()).isEqualTo(302);
    Resolution counted = resolution();
    assertThat(List.of(counted.agree(), counted.disagree(), counted.abstain(), counted.notCast()))
        .containsExactly(10, 1, 1, 0);
    assertThat(enter(CLERK, path, papers).getStatus()).isEqualTo(422);
    assertThat(pages.open("sunli", path).getStatus()).isEqualTo(404);
  }

  @Test
  void papers_of_a_secret_ballot_are_never_joined_to_their_voters() throws Exception {
    plan("method", "yes_no", "secret", "true");
    List<String> there = theBallotIsOpen(12);
    day.vote(matter, "agree", there.subList(0, 8));
    String path = "/ballots/" + rule().roundId() + "/papers";
    List<String> sent = new ArrayList<>();
    there
        .subList(8, 12)
        .forEach(member -> sent.addAll(List.of("voter", "" + day.walk.person(member).accountId())));
    sent.addAll(List.of("papers", "赞成 3\n反对"));
    assertThat(enter(CLERK, path, "voter", sent.get(1), "papers", "赞成").getContentAsString(UTF_8))
        .contains("至少 3 张一起录");
    enter(CLERK, path, sent.toArray(String[]::new));
    assertThat(enter(CONVENER, path, sent.toArray(String[]::new)).getStatus()).isEqualTo(302);
    Resolution counted = resolution();
    assertThat(List.of(counted.agree(), counted.disagree(), counted.notCast()))
        .containsExactly(11, 1, 0);
    long round = rule().roundId();
    assertThat(day.sql.queryForObject("select count(*) from ballot_batch", Integer.class)).isZero();
    assertThat(day.receipts(round)).isEmpty();
    assertThat(pages.text(there.get(0), "/ballots/" + round)).contains("无记名投票没有回执编号");
  }

  @Test
  void whoever_is_absent_votes_through_whom_they_gave_a_mandate() throws Exception {
    try (Redeployed rule =
        new Redeployed(context, "procedure", Map.of("rule_council_proxies", "1"))) {
      matter = day.acceptedMatter();
      session = day.placed(matter);
      day.begun(session);
      List<String> members = day.members();
      day.signIn(session, members.subList(0, 9));
      String absent = members.get(13);
      assertThat(authorised(absent, members.get(14))).as("whose holder is not there").isFalse();
      assertThat(authorised(absent, members.get(0))).isTrue();
      assertThat(authorised(members.get(14), members.get(0))).as("one holds but one").isFalse();
      assertThat(sessions.attendance(sessions.get(session)).present()).isEqualTo(10);
      day.walk.closes(CONVENER, "session-sign-in", session);
      day.discussionEnds(matter);
      long round = this.rule().roundId();
      long principal = day.walk.person(absent).accountId();
      String path = "/ballots/" + round + "/for/" + principal;
      assertThat(ballots.wording(round)).contains("书面委托：");
      assertThat(pages.open(members.get(1), path).getStatus()).isEqualTo(404);
      day.vote(matter, "disagree", members.subList(0, 9));
      assertThat(pages.text(members.get(0), "/ballots/" + round)).contains(path);
      assertThat(voted(members.get(0), path, Walk.key(), "agree")).isEqualTo(302);
      assertThat(List.of(resolution().agree(), resolution().disagree())).containsExactly(1, 9);
      assertThat(voted(members.get(0), path, Walk.key(), "agree")).isEqualTo(422);
    }
  }

  @Test
  void whoever_has_an_interest_says_so_until_the_vote_opens_and_no_longer_counts()
      throws Exception {
    day.begun(session);
    List<String> there = day.quorateWith(session, 11);
    recuse(there.get(0), there.get(0));
    recuse(CLERK, there.get(1));
    assertThat(recused()).isEqualTo(2);
    recuse(there.get(2), there.get(3));
    assertThat(recused()).as("nobody says so for somebody else").isEqualTo(2);
    day.discussionEnds(matter);
    assertThat(rule().members()).isEqualTo(13);
    assertThat(rule().voters()).isEqualTo(9);
    recuse(there.get(4), there.get(4));
    assertThat(recused()).as("once the vote is open").isEqualTo(2);
  }

  private int recused() {
    return sessions.attendance(sessions.get(session)).recused(item());
  }

  private void recuse(String login, String whom) throws Exception {
    pages.send(
        login,
        "/sessions/" + session + "/recusals",
        "_key",
        Walk.key(),
        "item",
        "" + item(),
        "account",
        "" + day.walk.person(whom).accountId(),
        "reason",
        "本人是承建单位的职工，应当回避。");
  }

  @Test
  void what_was_chosen_stands_on_the_public_notice() throws Exception {
    plan("method", "approval", "options", OPTIONS, "most", "1", "seats", "1");
    List<String> there = theBallotIsOpen(12);
    there.forEach(member -> choose(member, List.of("3")));
    assertThat(context.getBean(ResolutionNotice.class).content(new MatterNumber(matter)).toString())
        .contains("选定：更换路灯")
        .doesNotContain("赞成 0");
    assertThat(pages.text(CLERK, "/matters/" + matter)).contains("表决选定");
  }

  @Test
  void a_vote_that_can_be_changed_ends_with_its_time_and_not_with_the_last_voter()
      throws Exception {
    plan("method", "yes_no", "changeable", "true");
    List<String> there = theBallotIsOpen(12);
    day.vote(matter, "disagree", there);
    assertThat(ballots.result(rule().roundId())).isEmpty();
    for (String member : there.subList(0, 7)) {
      String change = "/ballots/" + rule().roundId() + "/change";
      assertThat(voted(member, change, Walk.key(), "agree")).isEqualTo(302);
    }
    day.walk.closes(CONVENER, "session-ballot", matter);
    assertThat(List.of(resolution().agree(), resolution().disagree())).containsExactly(7, 5);
  }

  @Test
  void nobody_votes_for_another_where_the_rules_do_not_let_them() throws Exception {
    day.begun(session);
    day.signIn(session, day.members().subList(0, 3));
    assertThat(authorised(day.members().get(13), day.members().get(0))).isFalse();
    assertThatThrownBy(() -> day.walk.closes(CONVENER, "session-sign-in", session))
        .hasMessage("deliberation.signIn.tooFew");
  }

  private int voted(String login, String path, String key, String choice) throws Exception {
    return pages.send(login, path, "_key", key, "_form", "1", "choice", choice).getStatus();
  }

  private boolean authorised(String absent, String holder) throws Exception {
    int before = sessions.attendance(sessions.get(session)).present();
    pages.upload(
        CLERK,
        "/sessions/" + session + "/mandates",
        new MockMultipartFile("file", "委托书.png", "image/png", png()),
        "_key",
        Walk.key(),
        "principal",
        "" + day.walk.person(absent).accountId(),
        "holder",
        "" + day.walk.person(holder).accountId());
    return sessions.attendance(sessions.get(session)).present() > before;
  }

  private static byte[] png() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
  }

  private List<String> theBallotIsOpen(int present) {
    day.begun(session);
    List<String> there = day.quorateWith(session, present);
    day.discussionEnds(matter);
    return there;
  }

  private String paper(List<String> there, int voter) {
    return "paper_" + day.walk.person(there.get(voter)).accountId();
  }

  private MockHttpServletResponse enter(String login, String path, String... sent)
      throws Exception {
    List<String> fields = new ArrayList<>(List.of("_key", Walk.key()));
    fields.addAll(List.of(sent));
    MockHttpServletResponse answer = pages.send(login, path, fields.toArray(String[]::new));
    day.walk.goOn();
    return answer;
  }

  private void choose(String member, List<String> options) {
    day.walk.does(member, "session-ballot", matter, Map.of("choices", options));
  }

  private MockHttpServletResponse plan(String... fields) throws Exception {
    return plan(CLERK, fields);
  }

  private MockHttpServletResponse plan(String login, String[] fields) throws Exception {
    List<String> sent = new ArrayList<>(List.of("_key", Walk.key()));
    sent.addAll(List.of(fields));
    if (!sent.contains("version")) {
      sent.addAll(List.of("version", "" + sessions.get(session).version()));
    }
    return pages.send(
        login,
        "/sessions/" + session + "/agenda/items/" + item() + "/ballot",
        sent.toArray(String[]::new));
  }

  private MockHttpServletResponse plan(String login, String field, String value) throws Exception {
    return plan(login, new String[] {field, value});
  }

  private static String[] pairs(Map<String, String> form) {
    return form.entrySet().stream()
        .flatMap(each -> List.of(each.getKey(), each.getValue()).stream())
        .toArray(String[]::new);
  }

  private long item() {
    return items.ofSession(session).get(0).id();
  }

  private BallotRule rule() {
    return day.rule(session);
  }

  private Resolution resolution() {
    List<Resolution> all = resolutions.ofMatter(new MatterNumber(matter));
    assertThat(all).as("counted").isNotEmpty();
    return all.get(all.size() - 1);
  }
}

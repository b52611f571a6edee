package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongshang.ApplicationTest;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.DemoPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people of different places read of a matter, on the page and by the interface. */
@ApplicationTest
class StoryTest {

  private static final String REQUESTER = "sunli";
  private static final String NEIGHBOUR = "liutao";
  private static final String CLERK = "lixiaowen";
  private static final String CLERK_ABOVE = "liuyang";
  private static final String CLERK_NEXT_DOOR = "tianjing";
  private static final String CLERK_ABOVE_ALL = "houjian";
  private static final String UNIT = "zhangwei";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired ApplicationContext context;

  private Pages pages;
  private Journey journey;

  @BeforeEach
  void thePeople() {
    pages = new Pages(mvc, walk);
    journey = new Journey(context);
  }

  @Test
  void nothingImportantIsMissingFromTheStoryOfAMatter() throws Exception {
    String matter = closed();
    int members = size("ballot", matter);
    int asked = size("rating", matter);

    assertThat(texts(REQUESTER, matter))
        .containsSubsequence(
            "提出需求",
            "受理需求：受理，作为新事项",
            "按“分流规则”第 12 条，谁来办：共商共办、哪一级办：社区",
            "定类定级：共商共办、社区（村）",
            "按“定级规则”第 10 条，由谁办：本级",
            "进入议事",
            "列入议程：另开一次本级议事会会议",
            "到会 %1$d 人，应到 %1$d 人，够 %2$d 人，可以开会".formatted(members, (2 * members + 2) / 3),
            "发表意见结束（全员完成）：%1$d 人中 %1$d 人发表了意见".formatted(members),
            "表决通过（全员完成）：赞成 %1$d，反对 0，弃权 0，未投 0；%1$d 人有票，至少 %2$d 票"
                .formatted(members, members / 2 + 1),
            "形成决议，准备公示",
            "时间到：公示期满",
            "公示“关于建设电动自行车充电棚的决议公示”到期，没有收到异议",
            "公示通过，“关于建设电动自行车充电棚的决议公示”生效",
            "进入立项",
            "编制项目：8、9 号楼间充电棚、18.6 万元",
            "审批项目：同意立项",
            "进入实施",
            "排定进度",
            "报告进展：100%、已完工，请监督员检查",
            "现场检查：符合要求",
            "组织验收：合格",
            "进入评议",
            "时间到：公示期满",
            "评分结束（全员完成）：%1$d 人中 %1$d 人评分，平均 5.00 分，达到 3.5 分，算满意".formatted(asked),
            "办结");
  }

  @Test
  void noKeyIdOrBareFigureIsLeftInIt() throws Exception {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);

    for (String login : List.of(REQUESTER, CLERK, UNIT)) {
      assertThat(said(login, matter))
          .as(login)
          .allSatisfy(
              text ->
                  assertThat(text.replaceAll("规则指纹( [0-9a-f]{4})+", "规则指纹"))
                      .doesNotContainPattern("[a-z]{3,}")
                      .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d")
                      .doesNotMatch("\\d+(\\.\\d+)?"));
    }
    assertThat(answers(CLERK, matter, "编制项目"))
        .contains("预算 18.6 万元", "资金来源 服务群众经费", "责任单位 朝兴物业服务有限公司", "项目类别 工程");
    assertThat(page(CLERK, matter))
        .contains("<dd>服务群众经费</dd>", "<dd>停车秩序</dd>", "<dd>18.6 万元</dd>")
        .doesNotContain("<dd>parking</dd>", "<dd>communityFund</dd>", "<dd>186000");
  }

  @Test
  void anOptionKeepsTheNameThatItHadOnTheDay() throws Exception {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    sql.update("update organisation set name = '改了名的公司' where id = 1");
    try {
      assertThat(answers(CLERK, matter, "编制项目")).contains("责任单位 朝兴物业服务有限公司");
    } finally {
      sql.update("update organisation set name = '朝兴物业服务有限公司' where id = 1");
    }
  }

  @Test
  void theNumberOfThePersonOnSiteIsForThoseWhoWorkOnTheMatter() throws Exception {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);

    for (String login : List.of(CLERK, "wangjianguo", "hejianjun", "zhengwei")) {
      assertThat(answers(login, matter, "排定进度")).contains("联系电话 " + Journey.PHONE);
    }
    for (String login : List.of(REQUESTER, "zhaoguilan")) {
      assertThat(answers(login, matter, "排定进度")).as(login).contains("联系电话 139****1234");
      assertThat(page(login, matter)).contains("139****1234").doesNotContain(Journey.PHONE);
    }
    assertThat(answers(UNIT, matter, "排定进度")).as("typed by them").contains("联系电话 " + Journey.PHONE);
    for (String login : List.of(NEIGHBOUR, CLERK_NEXT_DOOR)) {
      assertThat(pages.open(login, "/matters/" + matter).getStatus()).isEqualTo(404);
      assertThat(status(login, "/api/v1/matters/" + matter + "/timeline")).isEqualTo(404);
    }
  }

  @Test
  void aResidentIsNamedInTheOwningRegionOnly() throws Exception {
    String matter = handedUp();

    assertThat(whoAsked(REQUESTER, matter)).isEqualTo("孙丽");
    assertThat(whoAsked(CLERK_ABOVE, matter)).as("the owner's clerk").isEqualTo("孙丽");
    assertThat(whoAsked("houjian", matter)).as("covers it from above").isEqualTo("孙丽");
    assertThat(whoAsked(CLERK, matter)).as("handed it up").isEqualTo("孙先生/女士");
    assertThat(page(CLERK, matter)).contains("<b>孙先生/女士</b> 提出需求").doesNotContain("孙丽");
    assertThat(page(CLERK, matter)).as("who acts in office").contains("<b>李晓雯</b> 研究上报");
  }

  @Test
  void numbersInAnAnswerAreForTheResidentAndForThoseWhoWorkOnIt() throws Exception {
    String matter = journey.aNeedIsTold();
    walk.does(
        CLERK,
        "need-screen",
        matter,
        "title",
        "楼道灯坏了",
        "screening",
        "rejected",
        "reason",
        "elsewhere",
        "reply",
        "请联系物业张师傅 139 1111 2222，或社区 010-64123456。");

    String full = "给居民的答复 请联系物业张师傅 139 1111 2222，或社区 010-64123456。";
    String masked = "给居民的答复 请联系物业张师傅 139****2222，或社区 010-64123456。";
    assertThat(answers(REQUESTER, matter, "受理需求")).contains(full);
    assertThat(answers(CLERK, matter, "受理需求")).contains(full);
    assertThat(answers("zhaoguilan", matter, "受理需求")).contains(masked);
  }

  @Test
  void theClerkWhoWroteANeedDownIsNamedAndNotTakenForTheResident() throws Exception {
    String matter = journey.aNeedIsRecorded("欧阳海");

    assertThat(texts(CLERK_ABOVE_ALL, matter)).contains("登记居民提出的需求").doesNotContain("提出需求");
    assertThat(timeline(CLERK, matter)).contains("李晓雯").doesNotContain("欧阳");
  }

  @Test
  void whatATableDecidedIsShownWithItsRowAndItsInputs() throws Exception {
    String matter = journey.aNeedIsAccepted();
    String timeline = timeline(REQUESTER, matter);

    List<Map<String, Object>> triage = JsonPath.read(timeline, "$[?(@.text =~ /按“分流规则”.*/)].rule");
    assertThat(triage).hasSize(1);
    String rule = JsonPath.parse(triage.get(0)).jsonString();
    assertThat((Integer) JsonPath.read(rule, "$.row")).isEqualTo(12);
    assertThat((String) JsonPath.read(rule, "$.note")).isEqualTo(note("triage", 12));
    assertThat((List<String>) JsonPath.read(rule, "$.inputs[*].answer"))
        .containsExactly("停车秩序", "一般事项");
    assertThat((List<String>) JsonPath.read(rule, "$.outputs[*].answer"))
        .containsExactly("共商共办", "社区");
    assertThat(page(REQUESTER, matter))
        .containsPattern("依据：分流规则（第 \\d+ 版）第 12 条。")
        .contains(note("triage", 12));
    assertThat(
            sql.queryForList(
                "select decision_key from matter_decision where business_key = ? and task_id is"
                    + " null",
                String.class,
                matter))
        .containsExactly("triage", "level-test");
  }

  @Test
  void whatATableAdvisedStandsWhereSomebodyDecides() throws Exception {
    String matter = journey.aNeedIsTold();
    String screening = "/tasks/" + walk.task(CLERK, "need-screen", matter).taskId();
    assertThat(pages.text(CLERK, screening)).doesNotContain("建议：按");

    journey.theNeedIsScreened(matter);

    String classifying = "/tasks/" + walk.task(CLERK, "need-classify", matter).taskId();
    assertThat(pages.text(CLERK, classifying))
        .contains("建议：按“分流规则”第 12 条，谁来办：共商共办、哪一级办：社区")
        .contains(note("triage", 12));
  }

  @Test
  void theRuleBehindATimeLimitStandsWithTheTaskThatItLimits() throws Exception {
    String matter = journey.aNeedIsTold();
    String limit = note("time-limits", 2);

    assertThat(page(CLERK, matter))
        .containsPattern("依据：办理时限（第 \\d+ 版）第 2 条。")
        .contains("期限怎么定的", limit);
    walk.nextWorkdays(3);
    journey.theNeedIsScreened(matter);

    List<Map<String, Object>> rule =
        JsonPath.read(timeline(CLERK, matter), "$[?(@.text =~ /受理需求.*/)].rule");
    assertThat(rule.get(0)).containsEntry("table", "办理时限").containsEntry("note", limit);
    assertThat(page(CLERK, matter)).as("done after its time").contains("逾期办理");
  }

  @Test
  void aVoteThatTimeEndedIsToldSo() throws Exception {
    String matter = journey.aNeedIsAccepted();
    String session = journey.theCouncilMeets(matter);
    journey.theCouncilSignsIn(session);
    List<String> members = journey.roll("opinion", matter);
    int half = members.size() / 2;
    walk.does(
        members.get(0), "session-opinion", matter, "stance", "support", "opinion", "同意建设充电棚。");
    walk.closes("wangjianguo", "session-opinion", matter);
    members
        .subList(0, half)
        .forEach(m -> walk.does(m, "session-ballot", matter, "choice", "agree"));
    // the vote ends a working day after it opened, some moments after nine
    walk.nextWorkdays(2);

    assertThat(texts(CLERK, matter))
        .containsSubsequence(
            "提前结束“发表意见”",
            "发表意见结束（召集人提前截止）：%d 人中 1 人发表了意见".formatted(members.size()),
            "表决没有通过（到时截止）：赞成 %d，反对 0，弃权 0，未投 %d；%d 人有票，至少 %d 票"
                .formatted(half, members.size() - half, members.size(), half + 1));
  }

  @Test
  void aLongStoryIsFoldedByStageAndStillWhollyInThePage() throws Exception {
    String matter = closed();
    String page = page(REQUESTER, matter);

    List<String> texts = texts(REQUESTER, matter);
    assertThat(texts).allSatisfy(text -> assertThat(page).contains(text));
    assertThat(count(page, "<details class=\"gs-chapter\"")).isEqualTo(5);
    assertThat(count(page, "<details class=\"gs-chapter\" open>")).isEqualTo(1);
    assertThat(page).contains("共 " + texts.size() + " 条");
    String started = journey.aNeedIsAccepted();
    assertThat(page(REQUESTER, started)).doesNotContain("gs-chapter");
  }

  @Test
  void theStoryIsToldInTheReadersLanguage() throws Exception {
    String matter = closed();
    int members = size("ballot", matter);
    String english =
        call(
            REQUESTER,
            get("/api/v1/matters/" + matter + "/timeline").header("Accept-Language", "en"));

    List<String> texts = JsonPath.read(english, "$[*].text");
    assertThat(texts)
        .contains(
            "Screen the need: Accept as a new matter",
            "By “Triage rules”, row 12: Who does it: Co-governed, At which level: Community",
            ("Adopted (everyone answered): %1$d for, 0 against, 0 abstained, 0 not cast; %1$d could"
                    + " vote, at least %2$d were needed")
                .formatted(members, members / 2 + 1));
    assertThat(english).contains("CNY 186,000", "Parking");
  }

  private String closed() {
    String matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);
    journey.theNoticeEnds();
    journey.everyoneRates(matter, "5");
    return matter;
  }

  /** How many are on the roll of the matter's newest round of this kind. */
  private int size(String kind, String matter) {
    return sql.queryForObject(
        "select roll_size from round where kind = ? and matter = ? order by id desc limit 1",
        Integer.class,
        kind,
        matter);
  }

  private List<String> texts(String login, String matter) throws Exception {
    List<String> newestFirst = JsonPath.read(timeline(login, matter), "$[*].text");
    List<String> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  private String handedUp() {
    String matter = journey.aNeedIsTold();
    journey.theNeedIsScreened(matter);
    walk.does(CLERK, "need-classify", matter, "mode", "joint", "level", "2", "note", "要动公共用地");
    walk.does(
        CLERK, "axis-hand-up", matter, "handUpDecision", "handUp", "reason", "占用公共用地，社区没有审批权限。");
    walk.does(CLERK_ABOVE, "axis-receive", matter, "receiveDecision", "accept");
    return matter;
  }

  private String whoAsked(String login, String matter) throws Exception {
    List<String> who = JsonPath.read(timeline(login, matter), "$[?(@.text == '提出需求')].by");
    assertThat(who).hasSize(1);
    return who.get(0);
  }

  /** Every sentence, answer and value of the story. */
  private List<String> said(String login, String matter) throws Exception {
    String timeline = timeline(login, matter);
    List<String> said = new ArrayList<>(texts(login, matter));
    said.addAll(JsonPath.<List<String>>read(timeline, "$[*].answers[*].answer"));
    said.addAll(JsonPath.<List<String>>read(timeline, "$[*].rule.inputs[*].answer"));
    said.addAll(JsonPath.<List<String>>read(timeline, "$[*].rule.outputs[*].answer"));
    return said;
  }

  /** Question and answer of the newest form whose line begins so. */
  private List<String> answers(String login, String matter, String line) throws Exception {
    List<Map<String, Object>> found =
        JsonPath.read(timeline(login, matter), "$[?(@.text =~ /" + line + ".*/)]");
    String newest = JsonPath.parse(found.get(0)).jsonString();
    List<Map<String, String>> answers = JsonPath.read(newest, "$.answers");
    return answers.stream().map(said -> said.get("question") + " " + said.get("answer")).toList();
  }

  private String page(String login, String matter) throws Exception {
    return pages.text(login, "/matters/" + matter);
  }

  /** What stands beside a row of a shipped table. */
  private static String note(String table, int row) throws Exception {
    String dmn = Files.readString(Path.of("bpmn/" + table + ".dmn"));
    return Pattern.compile("<rule [^>]*>\\s*<description>([^<]+)<")
        .matcher(dmn)
        .results()
        .map(found -> found.group(1))
        .toList()
        .get(row - 1);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private int status(String login, String path) throws Exception {
    return mvc.perform(get(path).with(httpBasic(login, DemoPeople.PASSWORD)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private String timeline(String login, String matter) throws Exception {
    return call(login, get("/api/v1/matters/" + matter + "/timeline"));
  }

  private String call(String login, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(httpBasic(login, DemoPeople.PASSWORD)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}

package org.gongshang.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The lists of the inbox as people turn their pages, read from the pages. */
abstract class InboxListsCases {

  private static final String COMMUNITY = "110105012022";
  private static final String NEXT_DOOR = "110105012021";
  private static final String SUBDISTRICT = "110105012";

  private static final Pattern ROW = Pattern.compile("id=\"row-([\\w-]+)\"");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern REFRESH = Pattern.compile("hx-get=\"([^\"]+)\"");
  private static final Pattern SPAN = Pattern.compile("第 (\\d+) 至 (\\d+) 件，共 (\\d+) 件");

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Accounts accounts;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;
  @Autowired ApplicationContext context;

  private Pages pages;
  private Journey journey;
  private String word;

  @BeforeEach
  void thePeople() {
    pages = new Pages(mvc, walk);
    journey = new Journey(context);
    // rows of other tests stand in the same lists; this word is in ours alone
    word = "路灯" + Walk.key().substring(0, 8);
  }

  @Test
  void noRowIsMissedOrSeenTwiceWhileOthersComeAndGo() throws Exception {
    told("sunli", COMMUNITY, 45);
    List<String> first = rows(page("lixiaowen", "/tasks?text=" + word));
    String second = next(page("lixiaowen", "/tasks?text=" + word));
    // three rows that were shown go, one that is still to come goes, two come
    first.subList(0, 3).forEach(this::rejected);
    String gone = rows(page("lixiaowen", second)).get(5);
    rejected(gone);
    told("sunli", COMMUNITY, 2);

    List<String> seen = new ArrayList<>(first);
    String address = second;
    int turned = 1;
    while (address != null) {
      String page = page("lixiaowen", address);
      seen.addAll(rows(page));
      address = next(page);
      turned++;
    }

    assertThat(turned).isEqualTo(3);
    assertThat(seen).doesNotHaveDuplicates().hasSize(46).doesNotContain(gone);
    List<String> open =
        sql.queryForList(
            "select task_id from inbox where title like ?", String.class, "%" + word + "%");
    assertThat(seen).containsAll(open).containsAll(first);
  }

  @Test
  void eachPageSaysWhichRowsOfHowManyItShows() throws Exception {
    told("sunli", COMMUNITY, 45);
    String first = page("lixiaowen", "/tasks?text=" + word);
    String second = page("lixiaowen", next(first));
    String third = page("lixiaowen", next(second));

    assertThat(span(first)).containsExactly(1, 20, 45);
    assertThat(span(second)).containsExactly(21, 40, 45);
    assertThat(span(third)).containsExactly(41, 45, 45);
    assertThat(next(third)).isNull();
    rows(first).subList(0, 4).forEach(this::rejected);
    assertThat(span(page("lixiaowen", next(first)))).containsExactly(17, 36, 41);
  }

  @Test
  void aPageThatRefreshesItselfStaysTheSamePage() throws Exception {
    told("sunli", COMMUNITY, 22);
    String second = page("lixiaowen", next(page("lixiaowen", "/tasks?text=" + word)));

    String refreshed = page("lixiaowen", address(REFRESH, second));

    assertThat(rows(refreshed)).hasSize(2).isEqualTo(rows(second));
    assertThat(span(refreshed)).containsExactly(21, 22, 22);
  }

  @Test
  void aRefreshBringsRowsAndCountsButLeavesTheFilterAlone() throws Exception {
    told("sunli", COMMUNITY, 2);

    String part = pages.part("lixiaowen", "/tasks?text=" + word, "inbox");

    assertThat(rows(part)).hasSize(2);
    assertThat(part)
        .contains("id=\"inbox-when\" hx-swap-oob", "id=\"inbox-stages\" hx-swap-oob")
        .doesNotContain("role=\"search\"", "<select", "name=\"text\"", "<header");
  }

  @Test
  void whatIsDoneIsFoundByWordAndByStage() throws Exception {
    String matter = told("sunli", COMMUNITY, 1).get(0);
    rejected(task(matter));

    assertThat(page("lixiaowen", "/tasks?tab=done&text=" + word)).contains(word, "受理需求", "共 1 件");
    assertThat(page("lixiaowen", "/tasks?tab=done&stage=need&text=" + word)).contains(word + "坏了");
    assertThat(page("lixiaowen", "/tasks?tab=done&stage=project&text=" + word))
        .contains("没有符合筛选的已办", "清除筛选")
        .doesNotContain(word + "坏了");
    assertThat(page("lixiaowen", "/tasks?tab=done&text=" + matter)).contains(word + "坏了");
  }

  @Test
  void doneAndStartedComeInPages() throws Exception {
    List<String> matters = told("liutao", COMMUNITY, 43);
    matters.forEach(matter -> rejected(task(matter)));
    for (String[] list : new String[][] {{"liutao", "started"}, {"lixiaowen", "done"}}) {
      List<String> seen = new ArrayList<>();
      String address = "/tasks?tab=" + list[1] + "&text=" + word;
      while (address != null) {
        String page = page(list[0], address);
        seen.addAll(found("<td class=\"gs-no wide-only\">([\\d-]+)</td>", page));
        assertThat(span(page)[2]).isEqualTo(43);
        assertThat(span(page)[1]).isEqualTo(seen.size());
        address = next(page);
      }
      assertThat(seen).as(list[1]).containsExactlyInAnyOrderElementsOf(matters);
    }
    assertThat(page("liutao", "/tasks?tab=started&after=1~x")).as("of another list").contains(word);
  }

  @Test
  void whatIStartedIsShownAsItStandsNow() throws Exception {
    String matter = told("sunli", COMMUNITY, 1).get(0);
    assertThat(startedBySunli("open")).contains(word + "坏了", "等枣营北里社区“受理需求”");

    accepted(matter);
    assertThat(startedBySunli("open"))
        .contains(
            "换新灯" + word, "等枣营北里社区“列入议程”", "<span class=\"visually-hidden\">议事</span></span></td>")
        .doesNotContain(word + "坏了");

    String session = journey.theCouncilIsCalled(matter);
    assertThat(startedBySunli("open")).contains("等“等待议事会议”");
    assertThat(session).isNotEmpty();
    assertThat(startedBySunli("closed")).contains("没有符合筛选的事项");

    String rejected = told("sunli", COMMUNITY, 1).get(0);
    rejected(task(rejected));
    assertThat(startedBySunli("rejected")).contains("未受理").doesNotContain("等枣营北里社区");
  }

  private String startedBySunli(String status) throws Exception {
    return page("sunli", "/tasks?tab=started&status=" + status + "&text=" + word);
  }

  @Test
  void whoWorksForSeveralRegionsChoosesOneAndFindsItByName() throws Exception {
    String login = appointed(Role.CLERK, COMMUNITY, NEXT_DOOR);
    told("sunli", COMMUNITY, 2);
    told("linyuting", NEXT_DOOR, 1);
    String all = page(login, "/tasks?text=" + word);
    assertThat(rows(all)).hasSize(3);
    assertThat(all).contains(option(COMMUNITY), option(NEXT_DOOR));

    long nextDoor = regions.byCode(NEXT_DOOR).orElseThrow().id();
    assertThat(rows(page(login, "/tasks?region=" + nextDoor + "&text=" + word))).hasSize(1);
    String byName = regions.get(nextDoor).name();
    String found = page(login, "/tasks?text=" + byName);
    assertThat(found).contains(byName);
    // others may have told more there than one page holds
    assertThat(SPAN.matcher(found).find() ? span(found)[2] : rows(found).size())
        .isEqualTo(
            sql.queryForObject(
                "select count(*) from inbox_audience where holder = ? and reach = 0",
                Integer.class,
                Rights.atRegion(Role.CLERK, nextDoor)));
    assertThat(page("lixiaowen", "/tasks?text=" + word))
        .as("who has one region chooses none")
        .doesNotContain("name=\"region\"");
  }

  @Test
  void whoCoversRegionsBelowChoosesThemLevelByLevel() throws Exception {
    String matter = told("sunli", COMMUNITY, 1).get(0);
    accepted(matter);
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsPlanned(matter);

    String district = page("guxin", "/tasks?below=true");
    assertThat(district).contains(option(SUBDISTRICT)).doesNotContain(option(COMMUNITY));
    long subdistrict = regions.byCode(SUBDISTRICT).orElseThrow().id();
    String there = page("guxin", "/tasks?region=" + subdistrict + "&text=" + word);
    assertThat(rows(there)).as("also without asking for what lies below").hasSize(1);
    assertThat(there).contains(option(COMMUNITY));
    long community = regions.byCode(COMMUNITY).orElseThrow().id();
    assertThat(rows(page("guxin", "/tasks?region=" + community + "&text=" + word))).hasSize(1);
    assertThat(there).contains("您是朝阳区的审批人，管到下级地区");
    assertThat(page("zhoumin", "/tasks?text=" + word)).contains("您是枣营北里社区的审批人");
  }

  @Test
  void eachCardSaysWhyItIsMine() throws Exception {
    String matter = journey.aNeedIsAccepted();
    assertThat(why("lixiaowen", matter)).contains("您是枣营北里社区的经办人");
    String session = journey.theCouncilMeets(matter);
    String member = journey.roll("sign-in", session).get(0);
    assertThat(why(member, session)).contains("您是这个议事会的成员");
    assertThat(why("wangjianguo", session)).contains("您是枣营北里社区的召集人，主持这一项");
    journey.theCouncilSignsIn(session);
    assertThat(why(member, matter)).contains("您已签到，可以发表意见");
    journey.theCouncilSpeaks(matter);
    assertThat(why(member, matter)).contains("您已签到，本票有效");
    journey.theCouncilVotes(matter, session);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    assertThat(why("zhangwei", matter)).contains("您的单位负责这个项目");
    journey.theUnitReports(matter);
    assertThat(why("hejianjun", matter)).contains("您是枣营北里社区的监督员");
    journey.theWorkIsAccepted(matter);
    journey.theNoticeEnds();
    assertThat(why("sunli", matter)).contains("您提过这个需求");
    assertThat(why(member, matter)).contains("您是本地的议事代表");
  }

  /** The cards of what this person has to do about it. */
  private String why(String login, String subject) throws Exception {
    String page = page(login, "/tasks?text=" + subject);
    return page.substring(page.indexOf("<div class=\"gs-todo\">"));
  }

  private List<String> told(String login, String region, int times) {
    List<String> matters = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      NewNeed need =
          new NewNeed(
              regions.byCode(region).orElseThrow().id(),
              word + "坏了，老人出门看不见台阶",
              "",
              null,
              Channel.ONLINE,
              null,
              List.of());
      matters.add(needs.submit(need, walk.person(login)).value());
    }
    walk.goOn();
    return matters;
  }

  private String task(String matter) {
    return walk.task("lixiaowen", "need-screen", matter).taskId();
  }

  private void rejected(String taskId) {
    String matter =
        sql.queryForObject(
            "select business_key from inbox where task_id = ?", String.class, taskId);
    String title =
        sql.queryForObject("select title from matter where number = ?", String.class, matter);
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        title,
        "screening",
        "rejected",
        "reason",
        "elsewhere",
        "reply",
        "这件事属于小区内部管理，请向物业公司反映。");
  }

  private String appointed(Role role, String... codes) {
    String login = "w" + Walk.key().substring(0, 8);
    long account = accounts.open(login, "两地经办", "a long password");
    for (String code : codes) {
      accounts.appoint(
          account,
          new Mandate(
              0,
              0,
              role,
              regions.byCode(code).orElseThrow().id(),
              null,
              null,
              null,
              null,
              LocalDate.of(2024, 1, 1),
              null,
              false),
          1);
    }
    return login;
  }

  private String page(String login, String address) throws Exception {
    String plain = URLDecoder.decode(address.replace("&amp;", "&"), StandardCharsets.UTF_8);
    return pages.text(login, plain);
  }

  private String option(String code) {
    return "<option value=\"" + regions.byCode(code).orElseThrow().id() + "\"";
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static String next(String page) {
    return NEXT.matcher(page).results().map(found -> found.group(1)).findFirst().orElse(null);
  }

  private static String address(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  private static List<String> found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static int[] span(String page) {
    MatchResult span = SPAN.matcher(page).results().findFirst().orElseThrow();
    return new int[] {
      Integer.parseInt(span.group(1)),
      Integer.parseInt(span.group(2)),
      Integer.parseInt(span.group(3))
    };
  }

  /** Screened and classified by the clerk of its community, under a title of its own. */
  private void accepted(String matter) {
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "换新灯" + word,
        "screening",
        "accepted",
        "category",
        "road",
        "urgency",
        "ordinary",
        "reply",
        "已经受理，我们会尽快上门查看。");
    walk.does("lixiaowen", "need-classify", matter, "mode", "joint", "level", "3");
  }
}

package org.gongshang.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.region.Regions;
import org.gongshang.workflow.InboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** From the page where a need is told to the page where others read it. */
abstract class NeedPagesCases {

  private static final String WORDS = "楼道灯坏了三天 <b>没人修</b>。𠮷😀老人摔了一跤";

  @Autowired MockMvc mvc;
  @Autowired Walk walk;
  @Autowired Needs needs;
  @Autowired Regions regions;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private Pages pages;

  @BeforeEach
  void thePages() {
    pages = new Pages(mvc, walk);
  }

  @Test
  void a_need_told_at_a_grid_belongs_to_its_community_and_keeps_every_character() throws Exception {
    long grid = regions.byCode("110105012022001").orElseThrow().id();
    String matter = submitted("sunli", "region", String.valueOf(grid), "phone", "13800002046");
    assertThat(sql.queryForObject("select body from need where matter = ?", String.class, matter))
        .isEqualTo(WORDS);
    assertThat(sql.queryForObject("select grid_id from need where matter = ?", Long.class, matter))
        .isEqualTo(grid);
    assertThat(
            sql.queryForObject("select region_id from matter where number = ?", Long.class, matter))
        .isEqualTo(region("110105012022"));
    assertThat(pages.text("sunli", "/needs/" + matter + "/received")).contains(matter);
  }

  @Test
  void the_receipt_says_by_when_it_is_answered() throws Exception {
    String matter = submitted("sunli", "region", community());
    String receipt = "/needs/" + matter + "/received";
    // the task has yet to come about
    assertThat(walk.open(matter)).isEmpty();
    assertThat(pages.text("sunli", receipt)).contains("会在明天 ");
    walk.goOn();
    Instant due = walk.task("lixiaowen", "need-screen", matter).dueAt();
    String time = DateTimeFormatter.ofPattern("HH:mm").format(due.atZone(clock.getZone()));
    assertThat(pages.text("sunli", receipt)).contains("会在明天 " + time + " 前受理并答复您");
  }

  @Test
  void who_says_that_people_are_in_danger_is_answered_within_two_hours() throws Exception {
    String urgent = submitted("sunli", "region", community(), "danger", "true");
    String other = submitted("sunli", "region", community());
    walk.goOn();
    assertThat(hoursToScreen(urgent)).isEqualTo(2);
    assertThat(hoursToScreen(other)).isEqualTo(24);
    String task = "/tasks/" + walk.task("lixiaowen", "need-screen", urgent).taskId();
    assertThat(pages.text("lixiaowen", task))
        .containsPattern("name=\"urgency\" value=\"emergency\"[^>]*checked");
  }

  private long hoursToScreen(String matter) {
    InboxRow task = walk.task("lixiaowen", "need-screen", matter);
    return Duration.between(task.startedAt(), task.dueAt()).toHours();
  }

  @Test
  void the_same_post_twice_is_one_need() throws Exception {
    String key = Walk.key();
    String first = send("sunli", key, "region", community()).getRedirectedUrl();
    String second = send("sunli", key, "region", community()).getRedirectedUrl();
    assertThat(second).isEqualTo(first);
    assertThat(first).isNotNull();
  }

  @Test
  void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
    String page =
        pages
            .send(
                "sunli",
                "/needs",
                "_key",
                Walk.key(),
                "region",
                community(),
                "body",
                "灯坏了",
                "place",
                "3 号楼<二单元>")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(page)
        .contains("至少写 10 个字，现在是 3 个字。", "3 号楼&lt;二单元&gt;", "灯坏了</textarea>", "aria-invalid");
  }

  @Test
  void a_region_that_is_none_is_said_so_and_nothing_typed_is_lost() throws Exception {
    for (String region : List.of("abc", "-1", "9999999", "99999999999999999999")) {
      assertThat(
              send("sunli", Walk.key(), "region", region, "place", "三号楼")
                  .getContentAsString(StandardCharsets.UTF_8))
          .contains("没有这个社区或网格，请重新选。", "老人摔了一跤</textarea>", "value=\"三号楼\"");
    }
    assertThat(send("sunli", Walk.key(), "region", "").getContentAsString(StandardCharsets.UTF_8))
        .contains("请选是哪个社区或网格。");
  }

  @Test
  void another_place_is_found_by_its_name() throws Exception {
    String page =
        pages
            .send("sunli", "/needs", "look", "1", "q", "枣营南里", "body", "写到一半")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(page).contains("枣营南里", "写到一半</textarea>");
    assertThat(page.indexOf("麦子店街道 枣营南里社区")).isGreaterThan(page.indexOf("id=\"q\""));
    assertThat(page).doesNotContain("枣营南里第 1 网格");
  }

  @Test
  void a_search_that_finds_too_much_says_how_much_it_leaves_out() throws Exception {
    String page =
        pages
            .send("sunli", "/needs", "look", "1", "q", "社区")
            .getContentAsString(StandardCharsets.UTF_8);
    Matcher all = Pattern.compile("找到 ([\\d,]+) 个").matcher(page);
    Matcher more = Pattern.compile("还有 ([\\d,]+) 个没有列出").matcher(page);
    assertThat(all.find()).isTrue();
    assertThat(more.find()).isTrue();
    assertThat(Integer.parseInt(all.group(1)) - Integer.parseInt(more.group(1))).isEqualTo(20);
    assertThat(page).contains("枣营北里第 1 网格").doesNotContain("枣营北里社区 枣营北里第 1 网格");
  }

  @Test
  void a_need_is_somewhere_and_not_in_a_whole_subdistrict() throws Exception {
    for (String code : List.of("110105", "110105012")) {
      String page =
          send("sunli", Walk.key(), "region", String.valueOf(region(code)))
              .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(page).contains("请选到社区（村）或网格", WORDS.substring(0, 7));
    }
    String found =
        pages
            .send("sunli", "/needs", "look", "1", "q", "麦子店", "body", "写到一半")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(found)
        .contains("枣营北里", "value=\"" + community() + "\"")
        .doesNotContain("value=\"" + region("110105012") + "\"");
    assertThat(pages.text("liuyang", "/needs/new"))
        .doesNotContain("value=\"" + region("110105012") + "\"");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_at_its_field() throws Exception {
    String page =
        pages
            .send("sunli", "/needs", "_key", Walk.key(), "body", "太黑", "phone", "一三八")
            .getContentAsString(StandardCharsets.UTF_8);
    for (String field : List.of("body", "phone", "region")) {
      assertThat(page).contains("id=\"" + field + "-error\"").contains("href=\"#f-" + field + "\"");
    }
    assertThat(page).contains("还没有提交，有 3 处要补", ">太黑<", "value=\"一三八\"");
  }

  @Test
  void who_has_no_mandate_to_ask_is_told_so() throws Exception {
    assertThat(pages.open("zhoumin", "/needs/new").getStatus()).isEqualTo(403);
  }

  @Test
  void only_the_clerk_of_the_place_writes_down_what_others_say() throws Exception {
    String matter =
        submitted(
            "lixiaowen",
            "region",
            community(),
            "onBehalfOf",
            "欧阳海",
            "channel",
            "walkabout",
            "phone",
            "13900009999");
    assertThat(
            sql.queryForObject("select channel from need where matter = ?", String.class, matter))
        .isEqualTo("WALKABOUT");
    assertThatThrownBy(
            () ->
                needs.submit(
                    new NewNeed(
                        region("110105012022"), WORDS, "", null, Channel.HOTLINE, "孙丽", List.of()),
                    walk.person("tianjing")))
        .isInstanceOf(Refusal.class)
        .hasMessage("need.onBehalfOf.elsewhere");
  }

  @Test
  void the_clerk_reads_the_telephone_number_and_others_read_it_masked() throws Exception {
    String matter = submitted("sunli", "region", community(), "phone", "13800002046");
    assertThat(pages.text("lixiaowen", "/matters/" + matter))
        .contains("13800002046", "孙丽", "楼道灯坏了三天 &lt;b&gt;没人修&lt;/b&gt;。𠮷😀老人摔了一跤");
    assertThat(pages.text("wangjianguo", "/matters/" + matter))
        .contains("138****2046")
        .doesNotContain("13800002046");
    assertThat(pages.open("liutao", "/matters/" + matter).getStatus()).isEqualTo(404);
    assertThat(pages.open("tianjing", "/needs/" + matter + "/received").getStatus()).isEqualTo(404);
  }

  @Test
  void a_rejected_need_is_answered_with_its_reason() throws Exception {
    String matter = submitted("sunli", "region", community());
    walk.goOn();
    walk.does(
        "lixiaowen",
        "need-screen",
        matter,
        "title",
        "楼道灯坏了",
        "screening",
        "rejected",
        "reason",
        "elsewhere",
        "reply",
        "这件事归物业处理，已转告物业经理。");
    assertThat(
            sql.queryForObject("select status from matter where number = ?", String.class, matter))
        .isEqualTo("REJECTED");
    assertThat(pages.text("sunli", "/matters/" + matter)).contains("这件事归物业处理");
  }

  private String submitted(String login, String... fields) throws Exception {
    String to = send(login, Walk.key(), fields).getRedirectedUrl();
    assertThat(to).startsWith("/needs/");
    return String.valueOf(to).split("/")[2];
  }

  private MockHttpServletResponse send(String login, String key, String... fields)
      throws Exception {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 4, fields.length);
    all[0] = "_key";
    all[1] = key;
    all[2] = "body";
    all[3] = WORDS;
    return pages.send(login, "/needs", all);
  }

  private String community() {
    return String.valueOf(region("110105012022"));
  }

  private long region(String code) {
    return regions.byCode(code).orElseThrow().id();
  }
}

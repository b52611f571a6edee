package org.gongshang.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.deliberation.AdoptedMatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A resolution on public notice, and what people say against it. */
abstract class ObjectionsCases {

  private static final String WORDS = "空地是消防通道，充电棚会堵住消防车。𠮷😀";

  @Autowired ApplicationContext context;
  @Autowired Clock clock;
  @Autowired MockMvc mvc;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired Objections objections;
  @Autowired NoticeMapper mapper;

  private Pages pages;
  private String matter;
  private long id;

  @BeforeEach
  void a_resolution_is_published() {
    pages = new Pages(mvc, walk);
    matter = new AdoptedMatter(context).number();
    id = notice().id();
  }

  @Test
  void the_snapshot_is_what_its_fingerprint_says() throws Exception {
    byte[] text = pages.open("sunli", "/notices/" + id + "/text").getContentAsByteArray();
    assertThat(Sha256.of(new String(text, java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(notice().fingerprint());
    assertThat(notice().workdays()).isEqualTo(5);
    assertThat(pages.text("sunli", "/notices")).contains(notice().title());
    assertThat(pages.text("sunli", "/notices/" + id)).contains("我有异议", notice().fingerprint());
  }

  @Test
  void the_matter_says_until_when_it_is_on_notice_and_leads_there() throws Exception {
    String last =
        DateTimeFormatter.ofPattern("M月d日").format(notice().endsAt().atZone(clock.getZone()));
    assertThat(pages.text("sunli", "/matters/" + matter))
        .containsPattern("正在公示，到 (\\d+年)?" + last + " 周. 为止，可以提异议")
        .contains("href=\"/notices/" + id + "\">看一看");
  }

  @Test
  void without_objections_the_resolution_stands() {
    assertThat(isInForce()).isFalse();
    walk.nextWorkdays(6);
    assertThat(notice().outcome()).isEqualTo("confirmed");
    assertThat(isInForce()).isTrue();
    assertThat(walk.open(matter)).containsExactly("project-plan");
  }

  @Test
  void an_upheld_objection_sends_the_matter_back_and_every_objector_is_answered() throws Exception {
    object("sunli", WORDS);
    object("liutao", "费用太高，应当再找两家比价。");
    walk.nextWorkdays(6);
    walk.does(
        "lixiaowen", "notice-objection", matter, "ruling", "upheld", "reply", "经核实确实占用消防通道，异议成立。");
    assertThat(notice().outcome()).isNull();
    walk.does(
        "lixiaowen",
        "notice-objection",
        matter,
        "ruling",
        "dismissed",
        "reply",
        "已经比较过三家报价，取最低的一家。");
    assertThat(notice().outcome()).isEqualTo("upheld");
    assertThat(isInForce()).isFalse();
    assertThat(walk.open(matter)).containsExactly("deliberation-supplement");
    assertThat(pages.text("liutao", "/messages")).contains("已经比较过三家报价");
    assertThat(pages.text("sunli", "/notices/" + id)).contains("异议成立", WORDS);
  }

  @Test
  void each_person_objects_once_while_the_notice_is_open() throws Exception {
    object("sunli", WORDS);
    refused("sunli", "notice.objection.twice");
    walk.nextWorkdays(6);
    refused("liutao", "notice.objection.closed");
    assertThat(mapper.objections(id)).hasSize(1);
  }

  @Test
  void an_objector_reads_their_own_words_once_and_those_of_others_beside_them() throws Exception {
    object("sunli", WORDS);
    object("liutao", "费用太高，应当再找两家比价。");
    String page = pages.text("sunli", "/notices/" + id);
    assertThat(page.split(Pattern.quote(WORDS.substring(0, 6)), -1)).hasSize(2);
    assertThat(page).contains("其他人的异议", "费用太高");
    assertThat(pages.text("maxiulan", "/notices/" + id)).contains(WORDS.substring(0, 6), "费用太高");
  }

  @Test
  void people_of_another_community_do_not_object() throws Exception {
    refused("tianjing", "notice.objection.elsewhere");
    assertThat(pages.text("tianjing", "/notices/" + id))
        .doesNotContain("<form method=\"post\" action=\"/notices");
  }

  @Test
  void a_reason_is_asked_for_and_what_was_typed_is_kept() throws Exception {
    String page =
        pages
            .send("sunli", "/notices/" + id + "/objections", "_key", Walk.key(), "body", "不同意")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(page).contains("至少写 10 个字，现在是 3 个字。", "不同意</textarea>");
  }

  @Test
  void what_no_database_keeps_is_refused() throws Exception {
    for (String words : new String[] {WORDS + "\0", WORDS + "\ud83d"}) {
      assertThat(
              pages
                  .send(
                      "sunli", "/notices/" + id + "/objections", "_key", Walk.key(), "body", words)
                  .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
          .contains("不能保存的字符");
    }
    assertThat(mapper.objections(id)).isEmpty();
  }

  @Test
  void an_unknown_notice_is_not_there() throws Exception {
    assertThat(pages.open("sunli", "/notices/999999999").getStatus()).isEqualTo(404);
    assertThat(pages.open("sunli", "/notices/abc").getStatus()).isEqualTo(404);
  }

  private void object(String login, String words) throws Exception {
    assertThat(
            pages
                .send(login, "/notices/" + id + "/objections", "_key", Walk.key(), "body", words)
                .getRedirectedUrl())
        .isEqualTo("/notices/" + id + "#mine");
  }

  private void refused(String login, String key) {
    assertThatThrownBy(() -> objections.object(id, WORDS, Walk.key(), walk.person(login)))
        .isInstanceOf(Refusal.class)
        .hasMessage(key);
  }

  private Notice notice() {
    List<Notice> all = mapper.of(matter);
    return all.get(all.size() - 1);
  }

  private boolean isInForce() {
    return Boolean.TRUE.equals(
        sql.queryForObject(
            "select in_force from resolution where matter = ?", Boolean.class, matter));
  }
}

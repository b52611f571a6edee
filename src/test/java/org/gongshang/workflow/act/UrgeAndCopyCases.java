package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Who waits urges, who supervises is answered, and others are given the matter to read. */
abstract class UrgeAndCopyCases {

  private static final String CLERK = WaitingNeed.CLERK;
  private static final String OFFICIAL = "malijun";

  @Autowired ApplicationContext context;
  @Autowired Urging urging;
  @Autowired Copies copies;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  private WaitingNeed need;
  private Pages pages;
  private String task;
  private String matter;

  @BeforeEach
  void a_need_waits_for_the_clerk() {
    need = new WaitingNeed(context);
    pages = new Pages(web, walk);
    task = need.task().taskId();
    matter = "/matters/" + need.matter();
  }

  private String urge(String login, String words) {
    return urging.urge(task, walk.person(login), words, Walk.key());
  }

  @Test
  void whoever_supervises_is_answered() throws Exception {
    assertThat(pages.text(OFFICIAL, matter)).contains("/urge");
    assertThat(urge(OFFICIAL, "请在周五前受理")).isEqualTo(matter);
    assertThat(pages.text(CLERK, "/messages")).contains("马立军 督办“", "请在周五前受理");
    assertThat(pages.text(CLERK, "/tasks/" + task)).contains("请在周五前受理", "答复督办");

    long id = urging.of(task).get(0).id();
    for (int time = 0; time < 2; time++) {
      pages.send(
          CLERK,
          "/tasks/" + task + "/urges/" + id + "/answer",
          "_key",
          "answer-" + task,
          "words",
          "明天就办");
    }
    assertThat(pages.text(OFFICIAL, matter)).contains("督办“受理需求”：请在周五前受理", "明天就办");
    assertThat(pages.text(OFFICIAL, "/messages")).contains("李晓雯 答复了您对“");
    Viewer clerk = walk.person(CLERK);
    TransferCases.refused(
        "act.urge.answered", () -> urging.answer(task, id, clerk, "再答复", Walk.key()));
  }

  @Test
  void residents_who_asked_urge_without_their_names_being_told() throws Exception {
    urge(WaitingNeed.RESIDENT, "孩子差点摔倒，请快点");
    assertThat(pages.text(CLERK, "/tasks/" + task)).contains("提出需求的居民催办");
    assertThat(pages.text(CLERK, "/messages")).contains("提出需求的居民催办“").doesNotContain("孙丽 催办");
    assertThat(pages.text("wangjianguo", matter)).contains("催办“受理需求”：孩子差点摔倒");
  }

  @Test
  void once_a_day_and_with_a_word() {
    TransferCases.refused("act.urge.words.missing", () -> urge("wangjianguo", " "));
    urge("wangjianguo", "请抓紧");
    TransferCases.refused("act.urge.often", () -> urge("wangjianguo", "请再抓紧"));
    urge(OFFICIAL, "请抓紧");
    walk.until(walk.today().plusDays(1));
    urge("wangjianguo", "第二天了");
  }

  @Test
  void nobody_urges_themselves_or_what_they_do_not_know_of() {
    for (String other : new String[] {CLERK, "tianjing", "zhoumin", "liutao"}) {
      assertThatThrownBy(() -> urge(other, "快")).isInstanceOf(NotVisible.class);
    }
    urge("zhengwei", "街道督办");
    assertThat(urging.of(task)).hasSize(1);
  }

  @Test
  void the_same_key_urges_once() {
    Viewer official = walk.person(OFFICIAL);
    String key = Walk.key();
    assertThat(urging.urge(task, official, "请抓紧", key))
        .isEqualTo(urging.urge(task, official, "请抓紧", key));
    assertThat(urging.of(task)).hasSize(1);
  }

  @Test
  void whoever_gets_a_copy_reads_the_matter_until_it_is_taken_back() throws Exception {
    String clerkAbove = Rights.inPerson(walk.person("liuyang").own().get(0));
    assertThat(pages.open("liuyang", matter).getStatus()).isEqualTo(404);
    assertThat(pages.text(CLERK, matter + "/copies?q=刘洋")).contains("刘洋", clerkAbove);
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      send(matter + "/copies", "_key", key, "holder", clerkAbove);
    }
    assertThat(pages.text("liuyang", matter)).contains("抄送给麦子店街道刘洋");
    assertThat(pages.text("liuyang", "/matters")).contains(need.matter());
    assertThat(pages.text("liuyang", "/messages")).contains("抄送给您，请看");
    assertThat(pages.open("liuyang", "/tasks/" + task).getStatus()).isEqualTo(404);
    TransferCases.refused(
        "act.copy.twice",
        () -> copies.add(need.matter(), walk.person(CLERK), clerkAbove, Walk.key()));

    send(matter + "/copies/remove", "holder", clerkAbove);
    assertThat(pages.open("liuyang", matter).getStatus()).isEqualTo(404);
    assertThat(pages.text(CLERK, matter)).contains("取消抄送给");
  }

  private MockHttpServletResponse send(String path, String... fields) throws Exception {
    return pages.send(CLERK, path, fields);
  }

  @Test
  void a_whole_office_can_get_a_copy_but_no_resident_or_administrator() throws Exception {
    Viewer clerk = walk.person(CLERK);
    String office = Rights.holder(walk.person("liuyang").own().get(0));
    copies.add(need.matter(), clerk, office, Walk.key());
    assertThat(pages.open("liuyang", matter).getStatus()).isEqualTo(200);
    for (String login : new String[] {"sunli", "admin", "zhaoguilan"}) {
      String holder = Rights.inPerson(walk.person(login).own().get(0));
      TransferCases.refused(
          "act.copy.to.missing", () -> copies.add(need.matter(), clerk, holder, Walk.key()));
    }
    TransferCases.refused(
        "act.copy.to.missing", () -> copies.add(need.matter(), clerk, "p1", Walk.key()));
  }
}

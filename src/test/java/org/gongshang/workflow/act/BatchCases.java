package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A clerk accepts three needs with one form; of one somebody else was first. */
abstract class BatchCases {

  private static final String CLERK = WaitingNeed.CLERK;
  private static final String RESIDENT = WaitingNeed.RESIDENT;

  @Autowired ApplicationContext context;
  @Autowired Batch batch;
  @Autowired Matters matters;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  private final List<WaitingNeed> needs = new ArrayList<>();
  private Pages pages;
  private List<String> tasks;
  private Viewer clerk;

  @BeforeEach
  void three_needs() {
    for (int i = 0; i < 3; i++) {
      needs.add(new WaitingNeed(context));
    }
    tasks = needs.stream().map(need -> need.task().taskId()).toList();
    pages = new Pages(web, walk);
    clerk = walk.person(CLERK);
  }

  private Typed accepted() {
    return Typed.of(
        Map.of(
            "screening", new String[] {"accepted"},
            "category", new String[] {"fire_safety"},
            "urgency", new String[] {"ordinary"},
            "reply", new String[] {"您反映的情况已受理，近期提交议事会讨论。"}));
  }

  private List<Batch.Result> complete(String key) {
    return batch.complete(tasks, clerk, accepted(), needs.get(0).task().formDeployment(), key);
  }

  @Test
  void each_is_done_or_refused_by_itself_and_the_same_key_again_changes_nothing() {
    walk.does(
        CLERK,
        "need-screen",
        needs.get(1).matter(),
        "title",
        "先一步受理的充电棚",
        "screening",
        "accepted",
        "category",
        "fire_safety",
        "urgency",
        "ordinary",
        "reply",
        "您反映的情况已受理，近期提交议事会讨论。");
    String key = Walk.key();

    for (int time = 0; time < 2; time++) {
      assertThat(complete(key))
          .extracting(Batch.Result::taskId, BatchCases::key)
          .containsExactly(
              tuple(tasks.get(0), ""),
              tuple(tasks.get(1), "act.batch.gone"),
              tuple(tasks.get(2), ""));
    }
    // each keeps the name that was given it
    assertThat(matters.get(new MatterNumber(needs.get(0).matter())).title())
        .isEqualTo(needs.get(0).task().title());
  }

  private static String key(Batch.Result result) {
    Refusal refusal = result.refusal();
    return refusal == null ? "" : refusal.key();
  }

  @Test
  void the_page_shows_one_form_and_then_the_result_of_each() throws Exception {
    String query = "?act=complete&task=" + String.join("&task=", tasks);
    assertThat(pages.text(CLERK, "/tasks/batch" + query))
        .contains("一起办 3 件", "name=\"screening\"")
        .doesNotContain("name=\"title\"");
    assertThat(pages.text(CLERK, "/tasks")).contains("form=\"batch\"");

    MockHttpServletResponse empty = pages.send(CLERK, "/tasks/batch/complete", sent("", "", ""));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("aria-invalid");
    MockHttpServletResponse done =
        pages.send(
            CLERK, "/tasks/batch/complete", sent("rejected", "elsewhere", "这件事属于小区内部管理，请向物业公司反映。"));
    assertThat(done.getRedirectedUrl()).isEqualTo("/tasks/batch/result");
    assertThat(walk.open(needs.get(2).matter())).isEmpty();
    assertThat(pages.open(CLERK, "/tasks/batch/result").getRedirectedUrl()).isEqualTo("/tasks");
  }

  private String[] sent(String screening, String reason, String reply) {
    return new String[] {
      "_key",
      Walk.key(),
      "_deployment",
      needs.get(0).task().formDeployment(),
      "_form",
      "1",
      "task",
      tasks.get(0),
      "task",
      tasks.get(1),
      "task",
      tasks.get(2),
      "screening",
      screening,
      "reason",
      reason,
      "reply",
      reply
    };
  }

  @Test
  void several_are_handed_over_together() throws Exception {
    String above = Rights.inPerson(walk.person("liuyang").own().get(0));
    assertThat(pages.text(CLERK, "/tasks/batch?act=pass&task=" + String.join("&task=", tasks)))
        .contains("转办 3 件", "刘洋");
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(batch.pass(tasks, clerk, above, "外出培训", key))
          .extracting(BatchCases::key)
          .containsOnly("");
    }
    assertThat(batch.pass(tasks, clerk, above, "外出培训", Walk.key()))
        .extracting(BatchCases::key)
        .containsOnly("act.batch.gone");
  }

  @Test
  void different_tasks_nothing_or_too_many_are_refused_before_anything_is_done() throws Exception {
    assertThat(pages.open(CLERK, "/tasks/batch?act=complete").getRedirectedUrl())
        .isEqualTo("/tasks");
    TransferCases.refused(
        "act.batch.many",
        () ->
            batch.pass(
                IntStream.range(0, 51).mapToObj(i -> "t" + i).toList(), clerk, "", "", Walk.key()));
    assertThat(batch.together(List.of())).isEmpty();
  }

  @Test
  void needs_that_are_alike_are_classified_together() {
    assertThat(complete(Walk.key())).extracting(BatchCases::key).containsOnly("");
    List<InboxRow> rows =
        needs.stream().map(need -> walk.task(CLERK, "need-classify", need.matter())).toList();
    Typed alike = Typed.of(Map.of("mode", new String[] {"joint"}, "level", new String[] {"3"}));
    completeTwice(rows, clerk, alike);
    walk.goOn();
    assertThat(needs)
        .allSatisfy(
            need -> assertThat(walk.open(need.matter())).containsExactly("deliberation-place"));
  }

  /** The same form sent again has no other effect, and is answered the same. */
  private void completeTwice(List<InboxRow> rows, Viewer viewer, Typed typed) {
    List<String> ids = rows.stream().map(InboxRow::taskId).toList();
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(batch.complete(ids, viewer, typed, rows.get(0).formDeployment(), key))
          .extracting(BatchCases::key)
          .containsOnly("");
    }
  }

  @Test
  void what_is_not_theirs_is_never_touched() {
    assertThat(
            batch.complete(
                tasks,
                walk.person("tianjing"),
                accepted(),
                needs.get(0).task().formDeployment(),
                Walk.key()))
        .extracting(BatchCases::key)
        .containsOnly("act.batch.gone");
  }

  @Test
  void what_comes_up_is_received_together() {
    complete(Walk.key());
    for (WaitingNeed need : needs) {
      walk.does(CLERK, "need-classify", need.matter(), "mode", "joint", "level", "2");
      walk.does(
          CLERK,
          "axis-hand-up",
          need.matter(),
          "handUpDecision",
          "handUp",
          "reason",
          "几个社区都有，请街道统一办。");
    }
    List<InboxRow> rows =
        needs.stream().map(need -> walk.task("liuyang", "axis-receive", need.matter())).toList();
    Typed taken = Typed.of(Map.of("receiveDecision", new String[] {"accept"}));
    completeTwice(rows, walk.person("liuyang"), taken);
    walk.goOn();
    assertThat(needs)
        .allSatisfy(
            need ->
                assertThat(walk.open(need.matter())).isNotEmpty().doesNotContain("axis-receive"));
  }

  @Test
  void who_waits_for_several_urges_them_together_once_a_day() throws Exception {
    String query = "?act=urge&task=" + String.join("&task=", tasks);
    assertThat(pages.text(RESIDENT, "/tasks?tab=started"))
        .contains("value=\"urge\"", "value=\"" + tasks.get(0) + "\" form=\"batch\"");
    assertThat(pages.text(RESIDENT, "/tasks/batch" + query)).contains("催办 3 件", "催办这 3 件");
    MockHttpServletResponse silent = pages.send(RESIDENT, "/tasks/batch/urge", urging(" "));
    assertThat(silent.getStatus()).isEqualTo(422);
    assertThat(silent.getContentAsString(StandardCharsets.UTF_8)).contains("请写一句话");

    Viewer resident = walk.person(RESIDENT);
    String key = Walk.key();
    for (int time = 0; time < 2; time++) {
      assertThat(batch.urge(tasks, resident, "请快一点", key))
          .extracting(BatchCases::key)
          .containsOnly("");
    }
    assertThat(pages.text(CLERK, "/tasks/" + tasks.get(2))).contains("请快一点");
    assertThat(pages.send(RESIDENT, "/tasks/batch/urge", urging("再快一点")).getRedirectedUrl())
        .isEqualTo("/tasks/batch/result");
    assertThat(batch.urge(tasks, resident, "再快一点", Walk.key()))
        .extracting(BatchCases::key)
        .containsOnly("act.urge.often");
  }

  private String[] urging(String words) {
    return new String[] {
      "_key",
      Walk.key(),
      "task",
      tasks.get(0),
      "task",
      tasks.get(1),
      "task",
      tasks.get(2),
      "words",
      words
    };
  }

  @Test
  void nobody_urges_their_own_or_what_they_do_not_know_of_in_a_batch_either() throws Exception {
    String query = "?act=urge&task=" + String.join("&task=", tasks);
    assertThat(pages.text(CLERK, "/tasks")).doesNotContain("value=\"urge\"");
    for (String login : List.of(CLERK, "tianjing")) {
      assertThat(pages.open(login, "/tasks/batch" + query).getRedirectedUrl()).isEqualTo("/tasks");
      assertThat(batch.urge(tasks, walk.person(login), "快", Walk.key()))
          .extracting(BatchCases::key)
          .containsOnly("act.batch.gone");
    }
  }

  @Test
  void what_those_below_are_to_do_may_be_urged_from_above() throws Exception {
    Viewer official = walk.person("zhengwei");
    sql.update(
        "insert into inbox_audience (holder, task_id, reach, due_at, stage, region_id)"
            + " select ?, task_id, 1, due_at, stage, region_id from inbox where task_id = ?",
        Rights.holder(official.own().get(0)),
        tasks.get(0));
    String list = pages.text("zhengwei", "/tasks?below=true&text=" + needs.get(0).matter());
    assertThat(list).contains("/tasks/" + tasks.get(0), "value=\"urge\"");
    assertThat(batch.urge(tasks.subList(0, 1), official, "请督促办理", Walk.key()))
        .extracting(BatchCases::key)
        .containsOnly("");
  }
}

package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongshang.Journey;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Seen;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The approver asks two others to sign before a project is approved. */
abstract class SignerCases {

  static final String APPROVER = "zhoumin";
  static final String SIGNER = "wangjianguo";

  /** At the subdistrict, who reads nothing of the matter otherwise. */
  static final String AFAR = "liuyang";

  static final Signatures.Hand TYPED = new Signatures.Hand("", "王建国", true);

  @Autowired ApplicationContext context;
  @Autowired Signers signers;
  @Autowired Countersigning countersigning;
  @Autowired Signatures signatures;
  @Autowired Seen seen;
  @Autowired Copies copies;
  @Autowired TaskDesk desk;
  @Autowired Inbox inbox;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  Pages pages;
  String matter;
  InboxRow row;
  String task;

  @BeforeEach
  void a_project_waits_for_approval() {
    Journey journey = new Journey(context);
    matter = journey.aNeedIsAccepted();
    journey.theCouncilAdoptsIt(matter);
    journey.theNoticeEnds();
    journey.theProjectIsPlanned(matter);
    row = walk.task(APPROVER, "project-approve", matter);
    task = row.taskId();
    pages = new Pages(web, walk);
  }

  private String inPerson(String login) {
    return Rights.inPerson(walk.person(login).own().get(0));
  }

  void ask(String by, String login) {
    signers.ask(task, walk.person(by), inPerson(login), "请看预算", Walk.key());
  }

  /** Having read all that there is. */
  String sign(String login, Stance stance, Signatures.Hand hand, String key) {
    Viewer signer = walk.person(login);
    return countersigning.sign(task, signer, stance, hand, List.of(seen.mark(row)), key);
  }

  private void approve() {
    Typed typed = Typed.of(java.util.Map.of("approval", new String[] {"approved"}));
    desk.submit(task, walk.person(APPROVER), typed, row.formDeployment(), Walk.key());
  }

  private boolean found(String login) {
    Inbox.Filter about = new Inbox.Filter(null, null, null, null, matter, 0);
    return inbox.todo(walk.person(login), about, null, 9).stream()
        .anyMatch(each -> each.taskId().equals(task));
  }

  @Test
  void whoever_completes_it_on_the_page_signs_exactly_what_they_handed_in() throws Exception {
    assertThat(pages.text(APPROVER, "/tasks/" + task)).contains("name=\"_sign_name\"");
    assertThat(send("", "").getStatus()).isEqualTo(422);
    assertThat(send("王建国", "true").getStatus()).as("another's name").isEqualTo(422);
    assertThat(send("周敏", "true").getStatus()).isEqualTo(302);

    Signature own = signatures.of(matter).get(0);
    assertThat(own.stance()).isEqualTo("done");
    assertThat(signatures.text(own)).contains("approved", "周敏");
    assertThat(pages.text(APPROVER, "/signatures/" + own.id()))
        .contains(own.sha256(), "办理人签字", "gongshang signature 1");
    assertThat(pages.text(WaitingNeed.RESIDENT, "/signatures/" + own.id()))
        .as("names and numbers are not for everybody")
        .contains(own.sha256())
        .doesNotContain("gongshang signature 1");
    sql.update(
        "update matter_event set answers = replace(answers, 'approved', 'rejected')"
            + " where business_key = ? and form_id = 'project-approve'",
        matter);
    assertThat(own.isOf(signatures.text(own))).isFalse();
  }

  @Test
  void whoever_planned_it_is_told_at_once_and_fills_in_nothing() throws Exception {
    sql.update(
        "update project_plan set planned_by = ? where project_id in"
            + " (select id from project where matter = ?)",
        walk.person(APPROVER).accountId(),
        matter);
    assertThat(pages.text(APPROVER, "/tasks/" + task))
        .contains("方案是您自己编的", "/tasks/" + task + "/transfer")
        .doesNotContain("name=\"approval\"", "_sign_name");
    assertThatThrownBy(this::approve).hasMessage("project.ownPlan");
  }

  @Test
  void whom_one_is_likely_to_ask_is_there_before_one_looks_and_nothing_typed_is_said()
      throws Exception {
    String page = "/tasks/" + task + "/signers";
    assertThat(pages.text(APPROVER, page)).contains("王建国", "本地区和上下级的同事").doesNotContain("请输入姓名或地区");
    assertThat(pages.text(APPROVER, page + "?q=")).contains("请输入姓名或地区。", "王建国");
    assertThat(pages.text(APPROVER, page + "?q=刘洋"))
        .contains("刘洋")
        .doesNotContain("本地区和上下级的同事", "请输入姓名或地区");
    assertThat(pages.text(WaitingNeed.CLERK, "/matters/" + matter + "/copies?q= "))
        .contains("请输入姓名或地区。");
  }

  @Test
  void who_could_be_asked_stands_office_by_office_and_who_was_asked_no_longer() throws Exception {
    String page = "/tasks/" + task + "/signers";
    assertThat(pages.text(APPROVER, page))
        .containsSubsequence(
            "<legend>枣营北里社区经办人</legend>",
            "<legend>枣营北里社区召集人</legend>",
            "<legend>枣营北里社区监督员</legend>",
            "<legend>枣营北里社区责任单位</legend>",
            "街道");
    ask(APPROVER, SIGNER);
    assertThat(pages.text(APPROVER, page)).doesNotContain(inPerson(SIGNER));
    assertThat(pages.text(APPROVER, page + "?q=王建国"))
        .doesNotContain(inPerson(SIGNER))
        .contains("已经请过，正在等对方签字");
    assertThat(pages.text(APPROVER, page + "?q=没有这个人")).contains("没有找到“没有这个人”");
  }

  private MockHttpServletResponse send(String name, String confirmed) throws Exception {
    return completed(name, confirmed, seen.mark(row));
  }

  private MockHttpServletResponse completed(String name, String confirmed, String mark)
      throws Exception {
    return pages.send(
        APPROVER,
        "/tasks/" + task,
        "_key",
        Walk.key(),
        "_deployment",
        row.formDeployment(),
        "_form",
        "1",
        "_sign_name",
        name,
        "_sign_confirmed",
        confirmed,
        Seen.FIELD,
        mark,
        "approval",
        "approved");
  }

  @Test
  void only_people_in_an_office_are_asked() {
    for (String holder : List.of(inPerson(WaitingNeed.RESIDENT), "x@m1", "resident@m0", "p1")) {
      TransferCases.refused(
          "act.sign.who.missing",
          () -> signers.ask(task, walk.person(APPROVER), holder, "请看预算", Walk.key()));
    }
  }

  @Test
  void it_is_completed_only_once_all_who_were_asked_have_signed_or_are_off() throws Exception {
    ask(APPROVER, SIGNER);
    ask(APPROVER, "hejianjun");
    assertThat(found(SIGNER)).isTrue();
    assertThat(pages.text(SIGNER, "/tasks?text=" + matter)).contains("/tasks/" + task + "/sign");
    assertThat(pages.text(SIGNER, "/messages")).contains("周敏请您在“");
    assertThat(pages.open(SIGNER, "/tasks/" + task).getStatus()).isEqualTo(404);
    TransferCases.refused("act.sign.waits", this::approve);

    String signed = sign(SIGNER, Stance.of("agree", "预算合适"), TYPED, Walk.key());
    assertThat(found(SIGNER)).isFalse();
    assertThat(pages.text(APPROVER, "/tasks/" + task)).contains("会签", "预算合适", "待签字");
    TransferCases.refused("act.sign.waits", this::approve);

    long other = signers.of(task).get(1).id();
    Viewer approver = walk.person(APPROVER);
    TransferCases.refused(
        "act.reason.missing", () -> signers.remove(task, other, approver, " ", Walk.key()));
    signers.remove(task, other, approver, "他出差了", Walk.key());
    assertThat(found("hejianjun")).isFalse();
    approve();
    assertThat(pages.text(APPROVER, "/matters/" + matter))
        .contains("请王建国在“", "签字：同意 预算合适", "减签何建军：他出差了", "核对签名");
    assertThat(pages.text("sunli", signed)).contains("与所签内容一致");
    assertThat(pages.open("tianjing", signed).getStatus()).isEqualTo(404);
  }

  @Test
  void what_was_signed_is_bound_and_every_change_of_it_shows() throws Exception {
    ask(APPROVER, SIGNER);
    String signed = sign(SIGNER, Stance.of("agree", ""), TYPED, Walk.key());
    approve();
    assertThat(pages.text(SIGNER, signed)).contains("与所签内容一致");

    sql.update(
        "update matter_event set answers = concat(answers, ' ') where id ="
            + " (select last_id from (select max(id) as last_id from matter_event"
            + " where business_key = ? and form_id = 'project-plan') newest)",
        matter);
    assertThat(pages.text(SIGNER, signed)).contains("内容已变");
  }

  @Test
  void a_drawn_signature_is_a_picture_of_the_matter() throws Exception {
    ask(APPROVER, SIGNER);
    String signed =
        sign(SIGNER, Stance.of("agree", ""), InkTest.drawn(InkTest.written()), Walk.key());
    String page = pages.text(SIGNER, signed);
    assertThat(page).contains("与所签内容一致", "<img class=\"gs-signed\" src=\"/files/");
    assertThat(
            pages.open("sunli", page.replaceAll("(?s).*src=\"(/files/\\d+)\".*", "$1")).getStatus())
        .isEqualTo(200);
  }

  @Test
  void what_was_added_after_the_page_was_drawn_is_not_signed_but_shown() throws Exception {
    ask(APPROVER, SIGNER);
    ask(APPROVER, "hejianjun");
    String mark = mark(SIGNER, "/tasks/" + task + "/sign", "seen");
    String approvers = mark(APPROVER, "/tasks/" + task, Seen.FIELD);
    sign("hejianjun", Stance.of("disagree", "造价偏高"), named("何建军"), Walk.key());

    String key = Walk.key();
    MockHttpServletResponse refused = sent(mark, "同意，请按期完工", key);
    assertThat(refused.getStatus()).isEqualTo(409);
    String page = refused.getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("又有了新内容", "同意，请按期完工");
    assertThat(
            page.substring(
                page.indexOf("id=\"added\""), page.indexOf("class=\"gs-card gs-pad gs-about\"")))
        .contains("造价偏高")
        .doesNotContain("请王建国在");
    assertThat(signatures.of(matter)).hasSize(1);

    assertThat(sent("", "没有看过", Walk.key()).getStatus()).isEqualTo(409);
    String again = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    assertThat(again).isNotEqualTo(mark);
    assertThat(sent(again, "同意，请按期完工", key).getStatus()).isEqualTo(302);
    assertThat(signatures.of(matter)).hasSize(2);

    MockHttpServletResponse asWell = completed("周敏", "true", approvers);
    assertThat(asWell.getStatus()).as("whoever completes it").isEqualTo(409);
    assertThat(asWell.getContentAsString(StandardCharsets.UTF_8))
        .contains("又有了新内容", "id=\"added\"", "造价偏高");
    assertThat(send("周敏", "true").getStatus()).isEqualTo(302);
  }

  /** What the page sends back of what stood on it. */
  private String mark(String login, String path, String field) throws Exception {
    return pages
        .text(login, path)
        .replaceAll("(?s).*name=\"" + field + "\" value=\"([^\"]+)\".*", "$1");
  }

  static Signatures.Hand named(String name) {
    return new Signatures.Hand("", name, true);
  }

  private MockHttpServletResponse sent(String mark, String opinion, String key) throws Exception {
    return pages.send(
        SIGNER,
        "/tasks/" + task + "/sign",
        "_key",
        key,
        "stance",
        "agree",
        "opinion",
        opinion,
        "name",
        "王建国",
        "confirmed",
        "true",
        "seen",
        mark);
  }

  @Test
  void whoever_is_taken_off_reads_the_matter_no_more() throws Exception {
    String page = "/matters/" + matter;
    ask(APPROVER, AFAR);
    assertThat(pages.open(AFAR, page).getStatus()).isEqualTo(200);
    assertThat(pages.text(AFAR, "/matters")).contains(matter);
    takeOff(0);
    assertThat(pages.open(AFAR, page).getStatus()).isEqualTo(404);
    assertThat(pages.text(AFAR, "/matters")).doesNotContain(matter);

    ask(APPROVER, AFAR);
    assertThat(pages.open(AFAR, page).getStatus()).as("asked again").isEqualTo(200);
    takeOff(1);
    copies.add(matter, walk.person(APPROVER), inPerson(AFAR), Walk.key());
    assertThat(pages.open(AFAR, page).getStatus()).as("has a copy").isEqualTo(200);
    copies.remove(matter, walk.person(APPROVER), inPerson(AFAR));
    assertThat(pages.open(AFAR, page).getStatus()).isEqualTo(404);
    ask(APPROVER, SIGNER);
    takeOff(2);
    assertThat(pages.open(SIGNER, page).getStatus()).as("works there").isEqualTo(200);
    ask(APPROVER, AFAR);
    sign(AFAR, Stance.of("agree", ""), named("刘洋"), Walk.key());
    ask(APPROVER, AFAR);
    takeOff(4);
    assertThat(pages.open(AFAR, page).getStatus()).as("has signed").isEqualTo(200);
  }

  void takeOff(int at) {
    long signer = signers.of(task).get(at).id();
    signers.remove(task, signer, walk.person(APPROVER), "不用他签了", Walk.key());
  }

  @Test
  void what_is_written_while_one_is_taken_off_is_not_lost() throws Exception {
    ask(APPROVER, SIGNER);
    String mark = mark(SIGNER, "/tasks/" + task + "/sign", "seen");
    takeOff(0);

    MockHttpServletResponse late = sent(mark, "预算请再核一遍", Walk.key());
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(pages.text(SIGNER, "/messages")).contains("周敏减签：您不用再在“");
    assertThat(late.getContentAsString(StandardCharsets.UTF_8))
        .contains("您已被减签", "预算请再核一遍", "readonly");
    assertThat(pages.text(SIGNER, "/tasks/" + task + "/sign")).contains("您已被减签");
    assertThat(pages.open("hejianjun", "/tasks/" + task + "/sign").getStatus()).isEqualTo(404);
    assertThat(signatures.of(matter)).isEmpty();

    ask(APPROVER, SIGNER);
    String signed = sign(SIGNER, Stance.of("agree", ""), TYPED, Walk.key());
    assertThat(pages.text(SIGNER, "/tasks/" + task + "/sign")).contains("您已经签过字了", signed);
    assertThat(sent("", "再补一句", Walk.key()).getStatus()).isEqualTo(409);

    ask(APPROVER, AFAR);
    sql.update("update task_signer set task_id = 'gone' where task_id = ?", task);
    assertThat(pages.text(AFAR, "/tasks/gone/sign")).contains("这件事已经结束");
    sql.update("update task_signer set task_id = ? where task_id = 'gone'", task);
  }

  @Test
  void without_a_script_the_own_name_is_typed_and_confirmed() {
    ask(APPROVER, SIGNER);
    for (Signatures.Hand hand :
        List.of(
            new Signatures.Hand("", "", false),
            new Signatures.Hand("", "王建国", false),
            new Signatures.Hand("", "周敏", true))) {
      TransferCases.refused(
          "act.sign.missing", () -> sign(SIGNER, Stance.of("agree", ""), hand, Walk.key()));
    }
    TransferCases.refused("act.sign.opinion.missing", () -> Stance.of("disagree", ""));
    TransferCases.refused("act.sign.stance.missing", () -> Stance.of("", ""));
  }

  @Test
  void only_who_holds_the_task_asks_and_only_who_is_asked_signs() {
    for (String other : List.of(SIGNER, "tianjing", "sunli")) {
      assertThatThrownBy(() -> ask(other, "hejianjun")).isInstanceOf(NotVisible.class);
    }
    ask(APPROVER, SIGNER);
    TransferCases.refused("act.sign.twice", () -> ask(APPROVER, SIGNER));
    TransferCases.refused("act.sign.self", () -> ask(APPROVER, APPROVER));
    assertThatThrownBy(() -> sign("hejianjun", Stance.of("agree", ""), TYPED, Walk.key()))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void the_same_key_signs_once() {
    ask(APPROVER, SIGNER);
    String key = Walk.key();
    Stance agrees = Stance.of("agree", "");
    assertThat(sign(SIGNER, agrees, TYPED, key)).isEqualTo(sign(SIGNER, agrees, TYPED, key));
    assertThat(signatures.of(matter)).hasSize(1);
  }
}

package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongshang.Journey;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.WaitingNeed;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
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

  private static final String APPROVER = "zhoumin";
  private static final String SIGNER = "wangjianguo";
  private static final Signatures.Hand TYPED = new Signatures.Hand("", "王建国", true);

  @Autowired ApplicationContext context;
  @Autowired Signers signers;
  @Autowired Signatures signatures;
  @Autowired TaskDesk desk;
  @Autowired Inbox inbox;
  @Autowired Walk walk;
  @Autowired MockMvc web;
  @Autowired JdbcTemplate sql;

  private Pages pages;
  private String matter;
  private InboxRow row;
  private String task;

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

  private void ask(String by, String login) {
    signers.ask(task, walk.person(by), inPerson(login), "请看预算", Walk.key());
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

  private MockHttpServletResponse send(String name, String confirmed) throws Exception {
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

    String signed =
        signers.sign(task, walk.person(SIGNER), Stance.of("agree", "预算合适"), TYPED, Walk.key());
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
    String signed =
        signers.sign(task, walk.person(SIGNER), Stance.of("agree", ""), TYPED, Walk.key());
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
    Viewer signer = walk.person(SIGNER);
    Stance agrees = Stance.of("agree", "");
    for (String broken :
        List.of(
            "data:image/png;base64,%%%",
            "data:image/svg+xml;base64,AAAA",
            "data:image/png;base64," + "A".repeat(Drawn.LARGEST))) {
      Signatures.Hand hand = new Signatures.Hand(broken, "", false);
      TransferCases.refused(
          "act.sign.drawn.broken", () -> signers.sign(task, signer, agrees, hand, Walk.key()));
    }
    String signed =
        signers.sign(task, signer, agrees, new Signatures.Hand(picture(), "", false), Walk.key());
    String page = pages.text(SIGNER, signed);
    assertThat(page).contains("与所签内容一致", "<img class=\"gs-signed\" src=\"/files/");
    assertThat(
            pages.open("sunli", page.replaceAll("(?s).*src=\"(/files/\\d+)\".*", "$1")).getStatus())
        .isEqualTo(200);
  }

  private static String picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 24, BufferedImage.TYPE_INT_ARGB), "png", png);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  @Test
  void without_a_script_the_own_name_is_typed_and_confirmed() {
    ask(APPROVER, SIGNER);
    Viewer signer = walk.person(SIGNER);
    for (Signatures.Hand hand :
        List.of(
            new Signatures.Hand("", "", false),
            new Signatures.Hand("", "王建国", false),
            new Signatures.Hand("", "周敏", true))) {
      TransferCases.refused(
          "act.sign.missing",
          () -> signers.sign(task, signer, Stance.of("agree", ""), hand, Walk.key()));
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
    assertThatThrownBy(
            () ->
                signers.sign(
                    task, walk.person("hejianjun"), Stance.of("agree", ""), TYPED, Walk.key()))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void the_same_key_signs_once() {
    ask(APPROVER, SIGNER);
    Viewer signer = walk.person(SIGNER);
    String key = Walk.key();
    Stance agrees = Stance.of("agree", "");
    assertThat(signers.sign(task, signer, agrees, TYPED, key))
        .isEqualTo(signers.sign(task, signer, agrees, TYPED, key));
    assertThat(signatures.of(matter)).hasSize(1);
  }
}

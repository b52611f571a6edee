package org.gongshang.workflow.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.ApplicationTest;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.people.Rights;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody from outside the council is asked to sign its minutes. */
@ApplicationTest
class SessionSignerTest {

  private static final String CLERK = "lixiaowen";
  private static final String CONVENER = "wangjianguo";
  private static final String OUTSIDE = "liuyang";

  @Autowired ApplicationContext context;
  @Autowired Signers signers;
  @Autowired Countersigning countersigning;
  @Autowired Seen seen;
  @Autowired Walk walk;
  @Autowired MockMvc web;

  @Test
  void they_see_what_they_sign_and_their_signature_and_not_the_session() throws Exception {
    String session = theMinutesAreWritten();
    InboxRow row = walk.task(CONVENER, "session-confirm", session);
    String outside = Rights.inPerson(walk.person(OUTSIDE).own().get(0));
    signers.ask(row.taskId(), walk.person(CONVENER), outside, "请街道也签", Walk.key());

    Pages pages = new Pages(web, walk);
    assertThat(pages.text(OUTSIDE, "/tasks/" + row.taskId() + "/sign"))
        .contains("同意十五票")
        .doesNotContain("href=\"/sessions/" + session);
    String signed =
        countersigning.sign(
            row.taskId(),
            walk.person(OUTSIDE),
            Stance.of("agree", ""),
            new Signatures.Hand("", "刘洋", true),
            List.of(seen.mark(row)),
            Walk.key());
    assertThat(pages.text(OUTSIDE, signed))
        .contains("与所签内容一致")
        .doesNotContain("href=\"/sessions/" + session);
    assertThat(pages.open("tianjing", signed).getStatus()).isEqualTo(404);
    assertThat(pages.open(OUTSIDE, "/sessions/" + session).getStatus()).isEqualTo(404);
  }

  private String theMinutesAreWritten() {
    Journey journey = new Journey(context);
    String matter = journey.aNeedIsAccepted();
    String session = journey.theCouncilMeets(matter);
    journey.theCouncilSignsIn(session);
    journey.theCouncilSpeaks(matter);
    journey
        .roll("ballot", matter)
        .forEach(member -> walk.does(member, "session-ballot", matter, "choice", "agree"));
    walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了关于建设充电棚的议案，同意十五票。");
    return session;
  }

  @Test
  void the_sessions_page_says_who_confirmed_the_minutes_and_leads_to_their_signature()
      throws Exception {
    String session = theMinutesAreWritten();
    InboxRow row = walk.task(CONVENER, "session-confirm", session);
    Pages pages = new Pages(web, walk);
    assertThat(pages.text(CLERK, "/sessions/" + session)).doesNotContain("纪要确认");
    pages.send(
        CONVENER,
        "/tasks/" + row.taskId(),
        "_key",
        Walk.key(),
        "_deployment",
        row.formDeployment(),
        "_form",
        "1",
        "_sign_name",
        "王建国",
        "_sign_confirmed",
        "true",
        Seen.FIELD,
        seen.mark(row),
        "minutesDecision",
        "approve");

    String page = pages.text(CLERK, "/sessions/" + session);
    assertThat(page).containsPattern("纪要确认</dt><dd>王建国<div");
    Matcher signature = Pattern.compile("href=\"(/signatures/\\d+)\"").matcher(page);
    assertThat(signature.find()).isTrue();
    assertThat(pages.text(CLERK, signature.group(1))).contains("王建国", "确认会议纪要");
  }
}

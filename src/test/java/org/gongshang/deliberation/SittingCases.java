package org.gongshang.deliberation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshang.deliberation.CouncilDay.CLERK;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongshang.AtOnce;
import org.gongshang.NoPermission;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A session from its agenda to its minutes, as the people in the room live it. */
abstract class SittingCases {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
  private static final String REASON = "会场停电，改天接着开。";

  @Autowired ApplicationContext context;
  @Autowired ItemMapper items;
  @Autowired Floor floor;
  @Autowired Comings comings;
  @Autowired PaperSignIns paper;
  @Autowired SessionBreaks breaks;
  @Autowired AgendaDesk agenda;
  @Autowired DoorCodes codes;
  @Autowired DoorTries tries;
  @Autowired Sessions sessions;
  @Autowired SessionMapper mapper;
  @Autowired MockMvc mvc;

  CouncilDay day;
  private Pages pages;
  private String matter = "";
  private String session = "";

  @BeforeEach
  void theCommunity() {
    day = new CouncilDay(context);
    pages = new Pages(mvc, day.walk);
  }

  private Viewer who(String login) {
    return day.walk.person(login);
  }

  private void called() {
    matter = day.acceptedMatter();
    session = day.placed(matter);
  }

  String begun() {
    called();
    day.begun(session);
    return session;
  }

  private List<String> sitting(int present) {
    called();
    day.begun(session);
    return day.quorateWith(session, present);
  }

  private List<String> order() {
    return items.ofSession(session).stream().map(item -> item.matter().value()).toList();
  }

  private int version() {
    return day.sql.queryForObject(
        "select version from council_session where number = ?", Integer.class, session);
  }

  private long item(String ofMatter) {
    return items.inSession(session, new MatterNumber(ofMatter)).orElseThrow().id();
  }

  private void refused(String key, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage(key);
  }

  @Test
  void the_clerk_orders_the_agenda_and_takes_items_off_until_the_session_begins() {
    called();
    String second = day.acceptedMatter();
    day.placedOn(session, second);
    String third = day.acceptedMatter();
    day.placedOn(session, third);

    agenda.move(session, item(third), true, version(), who(CLERK), Walk.key());
    assertThat(order()).containsExactly(matter, third, second);
    int seen = version();
    agenda.move(session, item(second), false, seen, who(CLERK), Walk.key());
    assertThat(order()).as("nothing below the last").containsExactly(matter, third, second);
    refused(
        "deliberation.agenda.stale",
        () -> agenda.move(session, item(third), true, seen, who(CONVENER), Walk.key()));

    agenda.takeOff(session, item(matter), "材料还没有准备好。", version(), who(CLERK), Walk.key());
    assertThat(order()).containsExactly(third, second);
    assertThat(items.ofSession(session)).extracting(AgendaItem::position).containsExactly(1, 2);
    assertThat(day.walk.open(matter)).containsExactly("deliberation-place");

    day.begun(session);
    refused(
        "deliberation.session.started",
        () -> agenda.move(session, item(second), true, version(), who(CLERK), Walk.key()));
  }

  @Test
  void papers_are_read_by_those_who_see_the_session_and_stay_as_they_are_once_it_begins()
      throws Exception {
    called();
    MockMultipartFile paper =
        new MockMultipartFile("file", "报价𠮷😀.txt", "text/plain", "三家报价".getBytes(UTF_8));
    String path = "/sessions/" + session + "/agenda";
    pages.upload(CLERK, path + "/papers", paper, "_key", Walk.key(), "item", "" + item(matter));
    long file =
        day.sql.queryForObject(
            "select id from stored_file where subject = ?", Long.class, "item-" + item(matter));

    assertThat(pages.text(CLERK, path)).contains("报价𠮷😀.txt", "拿下这个议题");
    assertThat(pages.text(day.members().get(0), "/sessions/" + session)).contains("报价𠮷😀.txt");
    assertThat(pages.open(day.members().get(0), "/files/" + file).getStatus()).isEqualTo(200);
    assertThat(pages.open("tianjing", "/files/" + file).getStatus()).isEqualTo(404);
    assertThat(pages.open(day.members().get(0), path).getStatus()).isEqualTo(403);

    day.begun(session);
    refused(
        "deliberation.session.started",
        () -> agenda.removePaper(session, item(matter), file, who(CLERK), Walk.key()));
    assertThat(pages.text(CLERK, path)).contains("议程和材料不再改动").doesNotContain("拿掉</button>");
  }

  @Test
  void whoever_does_not_know_the_code_of_the_minute_is_not_there() {
    called();
    day.begun(session);
    List<String> members = day.members();
    String first = members.get(0);
    assertThat(codes.now(session)).matches("\\d{6}");
    Door anotherNode = new Door(codes, tries);
    for (int i = 0; i < 4; i++) {
      refused(
          "deliberation.code.missing",
          () -> anotherNode.pass(session, who(first).accountId(), " "));
      refused("deliberation.code.wrong", () -> signs(first, "abcdef"));
    }
    refused("deliberation.code.tooMany", () -> signs(first, "abcdef"));
    refused("deliberation.code.tooMany", () -> signs(first, codes.now(session)));
    refused(
        "deliberation.code.tooMany",
        () -> anotherNode.pass(session, who(first).accountId(), codes.now(session)));
    signs(members.get(1), codes.now(session));
    assertThat(sessions.attendance(sessions.get(session)).present()).isEqualTo(1);
  }

  @Test
  void wrong_codes_are_forgotten_after_five_minutes_and_after_the_right_one() {
    called();
    day.begun(session);
    String member = day.members().get(0);
    for (int i = 0; i < 4; i++) {
      refused("deliberation.code.wrong", () -> signs(member, "abcdef"));
    }
    day.sql.update("update door_try set last_at = last_at - 300001 where session = ?", session);
    refused("deliberation.code.wrong", () -> signs(member, "abcdef"));
    assertThat(tries.wrong(session, who(member).accountId())).isOne();
    signs(member, codes.now(session));
    assertThat(tries.wrong(session, who(member).accountId())).isZero();
  }

  private void signs(String member, String code) {
    day.walk.does(member, "session-sign-in", session, "attendance", "in_person", "code", code);
  }

  @Test
  void who_is_no_member_any_more_does_not_sign_in() {
    called();
    day.begun(session);
    String member = day.members().get(0);
    long account = who(member).accountId();
    String only = " where account_id = ? and role = 'REPRESENTATIVE'";
    LocalDate until =
        day.sql.queryForObject(
            "select max(valid_to) from mandate" + only, LocalDate.class, account);
    day.sql.update(
        "update mandate set valid_to = ?" + only, day.walk.today().minusDays(1), account);
    try {
      refused("deliberation.signIn.noMember", () -> signs(member, codes.now(session)));
    } finally {
      day.sql.update("update mandate set valid_to = ?" + only, until, account);
    }
    signs(member, codes.now(session));
  }

  @Test
  void
      a_session_whose_agenda_is_empty_goes_straight_to_its_minutes_and_a_second_press_is_harmless() {
    called();
    String key = Walk.key();
    int seen = version();
    long off = item(matter);
    for (int press = 0; press < 2; press++) {
      agenda.takeOff(session, off, "材料还没有准备好。", seen, who(CLERK), key);
    }
    assertThat(order()).isEmpty();
    day.begun(session);
    day.quorateWith(session, 10);
    assertThat(day.walk.open(session)).containsExactly("session-minutes");
  }

  @Test
  void the_screen_shows_the_code_and_the_phone_that_scanned_it_signs_in_with_one_button()
      throws Exception {
    called();
    day.begun(session);
    String code = codes.now(session);
    String member = day.members().get(0);
    assertThat(pages.text(CONVENER, "/sessions/" + session + "/screen"))
        .contains(code.substring(0, 3) + " " + code.substring(3), "class=\"gs-qr\"");
    assertThat(pages.open(member, "/sessions/" + session + "/screen").getStatus()).isEqualTo(403);
    assertThat(pages.text(member, "/sessions/" + session + "/live"))
        .doesNotContain(code.substring(0, 3) + " " + code.substring(3));

    String here = pages.text(member, "/sessions/" + session + "/here?code=" + code);
    assertThat(here).contains("value=\"" + code + "\"", "我到了，签到");
    InboxRow task = day.walk.task(member, "session-sign-in", session);
    pages.send(
        member,
        "/tasks/" + task.taskId(),
        "_key",
        Walk.key(),
        "_deployment",
        task.formDeployment(),
        "attendance",
        "in_person",
        "code",
        code);
    assertThat(pages.text(member, "/sessions/" + session + "/here")).contains("您已签到");
  }

  @Test
  void a_list_on_paper_counts_and_says_who_entered_it() throws Exception {
    called();
    day.begun(session);
    List<Long> signed =
        day.members().stream().limit(15).map(login -> who(login).accountId()).toList();
    String path = "/sessions/" + session + "/sign-ins";
    refused(
        "deliberation.sheet.nobody",
        () -> paper.enter(session, List.of(), null, who(CLERK), Walk.key()));
    refused(
        "round.notOnRoll",
        () ->
            paper.enter(session, List.of(who("sunli").accountId()), null, who(CLERK), Walk.key()));
    pages.send(CLERK, path, "_key", Walk.key(), "member", signed.get(0) + "," + signed.get(1));
    assertThat(pages.text(CONVENER, "/sessions/" + session + "/live")).contains("纸质签到");
    refused(
        "round.alreadyAnswered",
        () -> paper.enter(session, signed.subList(0, 1), null, who(CLERK), Walk.key()));
    assertThat(sessions.attendance(sessions.get(session)).there())
        .hasSize(2)
        .allSatisfy(signIn -> assertThat(signIn.enteredBy()).isEqualTo(who(CLERK).accountId()));
  }

  @Test
  void the_signed_list_is_kept_as_a_scan_that_only_keepers_see() throws Exception {
    called();
    String path = "/sessions/" + session + "/sign-ins";
    refused("deliberation.scan.late", () -> scans("签到表.pdf"));
    day.begun(session);
    String member = day.members().get(0);
    String key = Walk.key();
    for (int press = 0; press < 2; press++) {
      pages.upload(CLERK, path, scan(PDF), "_key", key, "member", "" + who(member).accountId());
    }
    long file =
        day.sql.queryForObject(
            "select id from stored_file where subject = ?", Long.class, "sign-in-" + session);

    assertThat(present()).isOne();
    assertThat(pages.text(CLERK, path)).contains("签到表扫描件", "签到表.pdf");
    assertThat(pages.text(CONVENER, "/sessions/" + session)).contains("签到表.pdf");
    assertThat(pages.text(member, "/sessions/" + session)).doesNotContain("签到表.pdf");
    assertThat(pages.open(CONVENER, "/files/" + file).getStatus()).isEqualTo(200);
    assertThat(pages.open(member, "/files/" + file).getStatus()).isEqualTo(404);
    assertThat(pages.open("tianjing", "/files/" + file).getStatus()).isEqualTo(404);
    refused("deliberation.scan.kind", () -> scans("签到表.txt"));
    assertThat(pages.upload(member, path, scan(PDF), "_key", Walk.key()).getStatus())
        .isEqualTo(403);
    assertThatThrownBy(() -> paper.remove(session, file, who(member), Walk.key()))
        .isInstanceOf(NoPermission.class);
    refused(
        "deliberation.scan.gone", () -> paper.remove(session, file + 1, who(CLERK), Walk.key()));
    paper.remove(session, file, who(CLERK), Walk.key());
    assertThat(pages.text(CLERK, path)).doesNotContain("签到表.pdf");
  }

  private void scans(String name) {
    byte[] content = name.endsWith(".pdf") ? PDF : "不是照片".getBytes(UTF_8);
    MockMultipartFile scan = new MockMultipartFile("file", name, "application/pdf", content);
    paper.enter(session, List.of(), scan, who(CLERK), Walk.key());
  }

  private static MockMultipartFile scan(byte[] content) {
    return new MockMultipartFile("file", "签到表.pdf", "application/pdf", content);
  }

  @Test
  void who_comes_late_is_let_in_by_the_chair_and_who_leaves_no_longer_counts() {
    List<String> there = sitting(10);
    String late = day.members().get(12);
    refused("deliberation.code.wrong", () -> comings.late(session, who(late), "000x", Walk.key()));
    comings.late(session, who(late), codes.now(session), Walk.key());
    assertThat(present()).isEqualTo(10);
    long account = who(late).accountId();
    assertThatThrownBy(() -> comings.admit(session, account, who(CLERK), Walk.key()))
        .isInstanceOf(NoPermission.class);
    comings.admit(session, account, who(CONVENER), Walk.key());
    assertThat(present()).isEqualTo(11);
    refused(
        "deliberation.late.already",
        () -> comings.late(session, who(late), codes.now(session), Walk.key()));

    comings.leave(session, account, who(late), Walk.key());
    comings.leave(session, who(there.get(0)).accountId(), who(CLERK), Walk.key());
    assertThat(present()).isEqualTo(9);
    day.discussionEnds(matter);
    assertThat(sessions.get(session).state())
        .as("nine of fifteen are too few for an item that comes now")
        .isEqualTo(SessionState.ADJOURNED);
    assertThat(day.walk.open(session)).containsExactly("session-reconvene");
  }

  @Test
  void many_who_try_wrong_codes_at_once_are_answered_and_hold_up_nobody() throws Exception {
    called();
    day.begun(session);
    String member = day.members().get(14);
    InboxRow row = day.walk.task(member, "session-sign-in", session);
    assertThat(atOnce(() -> signsOnPage(member, row))).containsOnly("422");

    day.quorateWith(session, 10);
    Viewer late = who(day.members().get(12));
    assertThat(atOnce(() -> refusal(() -> comings.late(session, late, "000x", Walk.key()))))
        .isSubsetOf(
            "deliberation.code.wrong", "deliberation.code.busy", "deliberation.code.tooMany");
    assertThat(tries.wrong(session, late.accountId())).isPositive();
  }

  /** More of them than the database has connections for. */
  @SuppressWarnings("unchecked")
  private static List<String> atOnce(Callable<String> act) throws Exception {
    return AtOnce.all(Collections.nCopies(25, act).toArray(Callable[]::new));
  }

  private String signsOnPage(String member, InboxRow row) throws Exception {
    return ""
        + pages
            .send(
                member,
                "/tasks/" + row.taskId(),
                "_key",
                Walk.key(),
                "_deployment",
                row.formDeployment(),
                "attendance",
                "in_person",
                "code",
                "abcdef")
            .getStatus();
  }

  private static String refusal(Runnable act) {
    try {
      act.run();
      return "in";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private int present() {
    return sessions.attendance(sessions.get(session)).present();
  }

  @Test
  void members_speak_in_turn_and_their_phones_say_which_turn_is_theirs() throws Exception {
    List<String> there = sitting(12);
    for (String member : there.subList(0, 3)) {
      floor.ask(session, who(member), Walk.key());
    }
    String live = "/sessions/" + session + "/live";
    refused("deliberation.speak.already", () -> floor.ask(session, who(there.get(0)), Walk.key()));
    refused(
        "deliberation.speak.absent",
        () -> floor.ask(session, who(day.members().get(14)), Walk.key()));
    assertThat(pages.text(there.get(2), live)).contains("您排第 3 位");

    long third = speech(there.get(2));
    assertThatThrownBy(() -> floor.call(session, third, who(there.get(2)), Walk.key()))
        .isInstanceOf(NoPermission.class);
    floor.prefer(session, third, who(CONVENER), Walk.key());
    assertThat(pages.text(there.get(2), live)).contains("您排第 2 位");
    floor.call(session, speech(there.get(0)), who(CONVENER), Walk.key());
    assertThat(pages.text(there.get(0), live)).contains("请您发言");
    floor.call(session, third, who(CONVENER), Walk.key());
    assertThat(pages.text(there.get(0), live)).contains("举手发言");
    floor.finish(session, third, who(CONVENER), Walk.key());
    floor.give(session, who(there.get(1)), Walk.key());
    refused(
        "deliberation.speak.gone", () -> floor.finish(session, third, who(CONVENER), Walk.key()));
    day.discussionEnds(matter);
    refused("deliberation.speak.notNow", () -> floor.ask(session, who(there.get(0)), Walk.key()));
  }

  private long speech(String login) {
    return day.sql.queryForObject(
        "select max(id) from session_speech where session = ? and account_id = ?",
        Long.class,
        session,
        who(login).accountId());
  }

  @Test
  void a_session_that_is_adjourned_goes_on_another_day_with_what_was_left() {
    called();
    String second = day.acceptedMatter();
    day.placedOn(session, second);
    day.begun(session);
    List<String> there = day.quorateWith(session, 12);
    day.discussionEnds(matter);
    refused(
        "deliberation.adjourn.ballot",
        () -> breaks.adjourn(session, who(CONVENER), REASON, Walk.key()));
    day.vote(matter, "agree", there);

    refused(
        "deliberation.break.short", () -> breaks.adjourn(session, who(CONVENER), "停电", Walk.key()));
    breaks.adjourn(session, who(CONVENER), REASON, Walk.key());
    assertThat(day.state(session)).isEqualTo(SessionState.ADJOURNED);
    assertThat(items.ofSession(session))
        .extracting(AgendaItem::state)
        .containsExactly(ItemState.ADOPTED, ItemState.PLANNED);

    reconvened();
    day.quorateWith(session, 11);
    assertThat(day.walk.open(second)).contains("session-opinion");
    assertThat(present()).isEqualTo(11);
    assertThat(sessions.get(session).calendarSequence()).isEqualTo(1);
  }

  private void reconvened() {
    day.reconvened(session);
    day.comes(day.walk.today().plusDays(4));
  }

  @Test
  void a_session_is_put_off_and_told_again_or_called_off_and_its_items_go_back() throws Exception {
    called();
    day.convened(session, day.walk.today().plusDays(5));
    assertThatThrownBy(() -> breaks.postpone(session, who(CLERK), REASON, Walk.key()))
        .isInstanceOf(NoPermission.class);
    assertThatThrownBy(() -> breaks.postpone(session, who("tianjing"), REASON, Walk.key()))
        .isInstanceOf(NotVisible.class);
    breaks.postpone(session, who(CONVENER), REASON, Walk.key());
    assertThat(day.walk.open(session)).containsExactly("session-reconvene");
    day.walk.does(
        CONVENER,
        "session-reconvene",
        session,
        "reason",
        "会场停电，改天接着开这次会。",
        "startsAt",
        day.walk.today().plusDays(6) + "T09:30",
        "mode",
        "online");
    assertThat(pages.text(day.members().get(0), "/messages")).contains("改期", "改到");

    breaks.cancel(session, who(CONVENER), REASON, Walk.key());
    assertThat(day.state(session)).isEqualTo(SessionState.CANCELLED);
    assertThat(day.walk.open(matter)).containsExactly("deliberation-place");
    refused(
        "deliberation.session.moved",
        () -> breaks.cancel(session, who(CONVENER), REASON, Walk.key()));
  }

  @Test
  void minutes_are_frozen_once_two_members_stand_by_them_and_one_objection_sends_them_back() {
    List<String> there = sitting(12);
    day.discussionEnds(matter);
    day.vote(matter, "agree", there);
    writtenAndConfirmed();
    day.walk.does(
        there.get(3), "session-vouch", session, "vouch", "object", "reason", "票数写错了，应当是十二票。");
    assertThat(day.walk.open(session)).containsExactly("session-minutes");
    assertThat(sessions.get(session).confirmedBy()).isNotNull();

    writtenAndConfirmed();
    day.walk.does(there.get(3), "session-vouch", session, "vouch", "confirm");
    assertThat(day.state(session)).isEqualTo(SessionState.ENDED);
    day.walk.does(there.get(4), "session-vouch", session, "vouch", "confirm");
    assertThat(day.state(session)).isEqualTo(SessionState.CONFIRMED);
    assertThat(sessions.get(session).minutesHash()).hasSize(64);
    assertThat(day.walk.open(session)).isEmpty();
  }

  private void writtenAndConfirmed() {
    day.walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了关于建设充电棚的议案，同意十二票。");
    day.walk.does(CONVENER, "session-confirm", session, "minutesDecision", "approve");
  }
}

package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions as a calendar program reads them. */
@ApplicationTest
class SessionCalendarTest {

  @Autowired ApplicationContext context;
  @Autowired SessionBreaks breaks;
  @Autowired CalendarFeeds feeds;
  @Autowired MockMvc mvc;

  private CouncilDay day;
  private Pages pages;
  private String session = "";

  @BeforeEach
  void aSessionIsConvened() {
    day = new CouncilDay(context);
    pages = new Pages(mvc, day.walk);
    session = day.placed(day.acceptedMatter());
    day.convened(session, day.walk.today().plusDays(5));
  }

  private String text() throws Exception {
    return pages.text(day.members().get(0), "/sessions/" + session + "/calendar");
  }

  private static VEvent event(String text) {
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar.getEvents().get(0);
  }

  @Test
  void a_session_keeps_its_name_and_counts_its_changes() throws Exception {
    String text = text();
    VEvent event = event(text);
    assertThat(event.getUid().getValue()).isEqualTo(session + "@gongshang");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getLocation().getValue()).isEqualTo("二层议事厅");
    assertThat(event.getDescription().getValue()).contains("关于建设电动自行车充电棚的议案");
    assertThat(event.getUrl().getValue()).endsWith("/sessions/" + session);
    assertThat(text).contains("DTSTART;TZID=Asia/Shanghai:", "TZOFFSETTO:+0800", "T093000");

    breaks.postpone(session, day.walk.person(CONVENER), "会场停电，改天再开。", Walk.key());
    assertThat(event(text()).getStatus().getValue()).isEqualTo("TENTATIVE");
    day.walk.does(
        CONVENER,
        "session-reconvene",
        session,
        "reason",
        "会场停电，改天接着开这次会。",
        "startsAt",
        day.walk.today().plusDays(6) + "T14:00",
        "mode",
        "mixed",
        "place",
        "三层𠮷厅😀");
    VEvent moved = event(text());
    assertThat(moved.getSequence().getValue()).isEqualTo(1);
    assertThat(moved.getLocation().getValue()).isEqualTo("三层𠮷厅😀");
    breaks.cancel(session, day.walk.person(CONVENER), "不开了，事情已经办好。", Walk.key());
    VEvent off = event(text());
    assertThat(off.getStatus().isCancelled()).isTrue();
    assertThat(off.getSequence().getValue()).isEqualTo(2);
    assertThat(off.getUid().getValue()).isEqualTo(session + "@gongshang");
  }

  @Test
  void a_calendar_reads_the_sessions_of_one_person_until_the_address_is_renewed() throws Exception {
    String member = day.members().get(0);
    String first = feeds.renew(day.walk.person(member));
    assertThat(feed(first)).extracting(e -> e.getUid().getValue()).contains(session + "@gongshang");
    assertThat(
            day.sql.queryForObject(
                "select count(*) from calendar_feed where token_hash = ?", Integer.class, first))
        .isZero();
    String second = feeds.renew(day.walk.person(member));
    assertThat(pages.open(member, "/feeds/" + first).getStatus()).isEqualTo(404);
    assertThat(feed(second)).isNotEmpty();
    feeds.end(day.walk.person(member));
    assertThat(pages.open(member, "/feeds/" + second).getStatus()).isEqualTo(404);
    String stranger = feeds.renew(day.walk.person("tianjing"));
    assertThat(feed(stranger)).extracting(e -> e.getUid().getValue()).doesNotContain(session);
  }

  private List<VEvent> feed(String secret) throws Exception {
    return Biweekly.parse(pages.text("sunli", "/feeds/" + secret)).first().getEvents();
  }
}

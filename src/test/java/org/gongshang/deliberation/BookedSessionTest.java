package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import java.time.LocalDate;
import java.util.UUID;
import org.gongshang.ApplicationTest;
import org.gongshang.Pages;
import org.gongshang.division.Sandbox;
import org.gongshang.venue.Bookings;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.form.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Convening a session books the venue that it sits in; what stays planned must not meet others. */
@ApplicationTest
@TestPropertySource(properties = Sandbox.DATABASE)
class BookedSessionTest {

  @Autowired ApplicationContext context;
  @Autowired Bookings bookings;
  @Autowired MockMvc mvc;

  private CouncilDay day;
  private String hall = "";
  private LocalDate date = LocalDate.EPOCH;

  @BeforeEach
  void a_hall_of_the_community() {
    day = new CouncilDay(context);
    date = day.walk.today().plusDays(3);
    String name = "议事厅 " + UUID.randomUUID().toString().substring(0, 6);
    day.sql.update(
        "insert into venue (region_id, name, address, seats, step_free, opens, closes, shared,"
            + " version, changed_by, changed_at) values (?, ?, '三号楼二层', 60, true, 480, 1260,"
            + " false, 0, 1, 0)",
        day.community(),
        name);
    hall =
        String.valueOf(
            day.sql.queryForObject("select id from venue where name = ?", Long.class, name));
  }

  @Test
  void its_page_leads_to_the_venue_and_another_session_is_refused_at_the_field() throws Exception {
    String session = day.placed(day.acceptedMatter());
    convened(session, "T09:30");

    assertThat(new Pages(mvc, day.walk).text(CONVENER, "/sessions/" + session))
        .contains("（三号楼二层）", "/venues/" + hall, "场地订到");
    assertThat(bookings.of(session)).isPresent();
    String other = day.placed(day.acceptedMatter());
    assertThatThrownBy(() -> convened(other, "T10:30"))
        .isInstanceOfSatisfying(
            FormRejected.class,
            refused ->
                assertThat(refused.errors()).extracting(FieldError::key).containsExactly("venue"));
    convened(other, "T11:30");
    assertThat(bookings.of(other)).isPresent();
  }

  @Test
  void a_session_without_a_quorum_that_moves_elsewhere_gives_the_venue_back() {
    String session = day.placed(day.acceptedMatter());
    convened(session, "T15:00");
    day.comes(date);
    day.signIn(session, day.members().subList(0, 2));
    day.walk.nextWorkdays(1);
    day.walk.does(
        CONVENER,
        "session-reconvene",
        session,
        "startsAt",
        day.walk.today().plusDays(7) + "T09:30",
        "mode",
        "in_person",
        "place",
        "小区东门外空地",
        "reason",
        "到会人数不够，改到下周再开，请代表们安排好时间。");

    assertThat(bookings.of(session)).isEmpty();
  }

  private void convened(String session, String time) {
    day.walk.does(
        CONVENER,
        "session-convene",
        session,
        "title",
        "枣营北里社区议事会会议",
        "startsAt",
        date + time,
        "mode",
        "in_person",
        "venue",
        hall,
        "duration",
        "120");
  }
}

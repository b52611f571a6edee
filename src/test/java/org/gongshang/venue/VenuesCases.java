package org.gongshang.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gongshang.AtOnce;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.division.Sandbox;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.RegionClosing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who keeps venues, and how sessions share them. */
abstract class VenuesCases {

  private static final VenueForm HALL =
      new VenueForm("", "二层议事厅", "3 号楼二层", "60", "true", "投影、话筒", "08:30", "21:00", "");

  @Autowired ApplicationContext context;
  @Autowired VenueDesk desk;
  @Autowired Venues venues;
  @Autowired VenueMapper mapper;
  @Autowired Bookings bookings;
  @Autowired RegionClosing closing;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;

  private Sandbox box;
  private long street;
  private long community;
  private long neighbour;
  private Viewer clerk;
  private LocalDate day;

  @BeforeEach
  void a_street_with_two_communities() {
    box = new Sandbox(context);
    street = box.subdistrict();
    community = box.community(street);
    neighbour = box.community(street);
    clerk = box.viewer(box.person(Role.CLERK, community));
    day = LocalDate.now(clock).plusDays(10);
  }

  @Test
  void a_clerk_adds_a_venue_once_however_often_the_form_is_sent() {
    String key = Walk.key();
    String led = desk.add(clerk, community, HALL, key);

    assertThat(desk.add(clerk, community, HALL, key)).isEqualTo(led);
    assertThat(mapper.of(List.of(community))).hasSize(1);
    assertRefused(() -> desk.add(clerk, community, HALL, Walk.key()), "venue.fault.name.taken");
    desk.add(box.viewer(box.person(Role.CLERK, neighbour)), neighbour, HALL, Walk.key());
    assertThat(mapper.of(List.of(community, neighbour))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3 号楼, 60, 08:30, 21:00, venue.fault.name",
    "厅, '', 60, 08:30, 21:00, venue.fault.address",
    "厅, 3 号楼, 0, 08:30, 21:00, venue.fault.seats",
    "厅, 3 号楼, -1, 08:30, 21:00, venue.fault.seats",
    "厅, 3 号楼, 999999, 08:30, 21:00, venue.fault.seats",
    "厅, 3 号楼, 六十, 08:30, 21:00, venue.fault.seats",
    "厅, 3 号楼, 60, 21:00, 08:30, venue.fault.closes.early",
    "厅, 3 号楼, 60, 08:30, 08:30, venue.fault.closes.early",
    "厅, 3 号楼, 60, 25:00, 26:00, venue.fault.opens",
    "厅, 3 号楼, 60, 08:30, '', venue.fault.closes"
  })
  void what_makes_no_sense_is_refused_at_its_field(
      String name, String address, String seats, String opens, String closes, String why) {
    VenueForm form = new VenueForm("", name, address, seats, "", "", opens, closes, "");

    assertThatThrownBy(() -> desk.add(clerk, community, form, Walk.key()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.all()).extracting(Refusal::key).contains(why));
    assertThat(mapper.of(List.of(community))).isEmpty();
  }

  @Test
  void who_does_not_keep_a_regions_venues_finds_nothing_to_change() {
    long hall = hall(HALL);
    Viewer stranger = box.viewer(box.person(Role.CLERK, neighbour));
    Viewer convener = box.viewer(box.person(Role.CONVENER, community));

    assertThatThrownBy(() -> desk.add(stranger, community, HALL, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.change(stranger, hall, HALL, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.change(convener, hall, HALL, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThat(venues.visible(convener, hall).id()).isEqualTo(hall);
    assertThatThrownBy(() -> venues.visible(stranger, hall)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> venues.visible(clerk, 99_999_999)).isInstanceOf(NotVisible.class);
  }

  @Test
  void who_changes_an_old_version_is_told() {
    long hall = hall(HALL);
    VenueForm first = VenueForm.of(venues.visible(clerk, hall));
    desk.change(clerk, hall, first, Walk.key());

    assertRefused(() -> desk.change(clerk, hall, first, Walk.key()), "venue.stale");
    assertRefused(() -> desk.withdraw(clerk, hall, 0, false, Walk.key()), "venue.stale");
  }

  @Test
  void a_council_is_offered_its_own_venues_and_what_is_shared_above_it() {
    Viewer above = box.viewer(box.person(Role.CLERK, street));
    VenueForm shared = new VenueForm("", "街道礼堂", "办事处", "300", "", "", "08:00", "22:00", "true");
    desk.add(above, street, shared, Walk.key());
    desk.add(above, street, HALL, Walk.key());
    long own = hall(HALL);

    assertThat(venues.offered(community)).extracting(Venue::name).containsExactly("二层议事厅", "街道礼堂");
    assertThat(venues.offered(neighbour)).extracting(Venue::name).containsExactly("街道礼堂");
    desk.withdraw(clerk, own, 0, false, Walk.key());
    assertThat(venues.offered(community)).extracting(Venue::name).containsExactly("街道礼堂");
    assertRefused(() -> book(own, "S-1", 9), "venue.book.notOffered");
    desk.withdraw(clerk, own, 1, true, Walk.key());
    book(own, "S-1", 9);
  }

  @Test
  void a_taken_hour_is_refused_with_when_it_is_free_again() {
    long hall = hall(HALL);
    book(hall, "S-a", 9);
    book(hall, "S-b", 11);

    assertThatThrownBy(() -> book(hall, "S-c", 10))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("venue.book.taken");
              assertThat(refusal.args()).containsExactly("二层议事厅", at(9), at(11), at(13));
            });
    assertThat(bookings.fault(booking(hall, "S-c", at(9), 120))).isPresent();
    book(hall, "S-c", 13);
    assertThatThrownBy(() -> book(hall, "S-d", 12, 8 * 60))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.args()[3]).isEqualTo(day.plusDays(1).atTime(8, 30)));
  }

  @Test
  void nobody_books_the_past_or_a_closed_door() {
    long hall = hall(HALL);

    assertRefused(
        () -> book(booking(hall, "S-a", LocalDateTime.now(clock).minusHours(3), 60)),
        "venue.book.past");
    assertRefused(() -> book(hall, "S-a", 8), "venue.book.closed");
    assertRefused(() -> book(hall, "S-a", 20), "venue.book.closed");
    assertRefused(() -> book(hall, "S-a", 23), "venue.book.closed");
    assertRefused(() -> book(99_999_999, "S-a", 9), "venue.book.notOffered");
  }

  @Test
  void another_time_or_place_gives_the_old_one_back() {
    long hall = hall(HALL);
    book(hall, "S-a", 9);
    book(hall, "S-a", 10);
    assertThat(bookings.of("S-a")).get().extracting(Booking::startsAt).isEqualTo(instant(at(10)));
    book(hall, "S-b", 14);
    assertRefused(() -> book(hall, "S-a", 14), "venue.book.taken");
    assertThat(bookings.of("S-a")).get().extracting(Booking::startsAt).isEqualTo(instant(at(10)));

    transaction.executeWithoutResult(status -> bookings.release("S-a"));
    assertThat(bookings.of("S-a")).isEmpty();
    book(hall, "S-c", 10);
  }

  @Test
  void what_is_booked_keeps_its_hours_and_its_hall() {
    long hall = hall(HALL);
    book(hall, "S-a", 18);
    VenueForm shorter = new VenueForm("0", "二层议事厅", "3 号楼二层", "60", "", "", "08:30", "18:30", "");

    assertRefused(() -> desk.change(clerk, hall, shorter, Walk.key()), "venue.fault.opens.booked");
    assertRefused(() -> desk.withdraw(clerk, hall, 0, false, Walk.key()), "venue.withdraw.booked");
  }

  @Test
  void of_many_who_want_the_same_hour_one_gets_it() throws Exception {
    long hall = hall(HALL);
    List<Callable<String>> all = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> all.add(() -> tryToBook(hall, "S-" + i)));

    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String> met = AtOnce.all((Callable<String>[]) all.toArray(new Callable[0]));

    assertThat(met).containsOnlyOnce("booked").contains("venue.book.taken").hasSize(8);
    assertThat(mapper.bookings(hall, instant(at(0)), instant(at(23)))).hasSize(1);
  }

  private String tryToBook(long hall, String session) {
    try {
      book(hall, session, 9);
      return "booked";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  @Test
  void venues_go_to_the_successor_of_a_closed_region_with_what_is_booked() {
    long hall = hall(HALL);
    book(hall, "S-a", 9);

    closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR);

    assertThat(mapper.find(hall)).get().extracting(Venue::regionId).isEqualTo(neighbour);
    assertThat(bookings.of("S-a")).isPresent();
    assertThat(venues.offered(neighbour)).extracting(Venue::id).containsExactly(hall);
  }

  @Test
  void a_successor_with_a_venue_of_that_name_does_not_take_over() {
    hall(HALL);
    desk.add(box.viewer(box.person(Role.CLERK, neighbour)), neighbour, HALL, Walk.key());

    assertThatThrownBy(
            () -> closing.close(community, box.version(community), neighbour, null, Sandbox.AUTHOR))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.all()).extracting(Refusal::key).contains("venue.region.taken"));
  }

  @Test
  void its_page_shows_the_week_and_the_form_comes_back_as_typed() throws Exception {
    long hall = hall(HALL);
    book(hall, "S-012022-2026-01", 9);
    Pages pages = new Pages(mvc, walk);
    String keeper = box.person(Role.CLERK, community);

    assertThat(pages.text(keeper, "/venues")).contains("二层议事厅", "/venues/" + hall);
    assertThat(pages.text(keeper, "/venues/" + hall + "?week=" + day))
        .contains("09:00 – 11:00", "一次会", "/sessions/S-012022-2026-01");
    assertThat(pages.text(keeper, "/venues/" + hall + "?week=nonsense")).contains("空着");
    assertThat(
            pages
                .send(
                    keeper,
                    "/venues",
                    "region",
                    "" + community,
                    "_key",
                    Walk.key(),
                    "name",
                    "<b>𠮷</b>",
                    "seats",
                    "0",
                    "opens",
                    "20:00",
                    "closes",
                    "08:00")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("&lt;b&gt;𠮷&lt;/b&gt;", "座位写 1 到", "关门时间要晚于开门时间", "地址要写");
  }

  private long hall(VenueForm form) {
    String led = desk.add(clerk, community, form, Walk.key());
    return Long.parseLong(led.substring(led.lastIndexOf('/') + 1));
  }

  private void book(long hall, String session, int hour) {
    book(hall, session, hour, 120);
  }

  private void book(long hall, String session, int hour, int minutes) {
    book(booking(hall, session, at(hour), minutes));
  }

  private void book(Booking booking) {
    transaction.executeWithoutResult(status -> bookings.book(booking, clerk.accountId()));
  }

  private Booking booking(long hall, String session, LocalDateTime start, int minutes) {
    Instant from = instant(start);
    return new Booking(
        hall, session, community, "一次会", from, from.plus(Duration.ofMinutes(minutes)));
  }

  private LocalDateTime at(int hour) {
    return day.atTime(hour, 0);
  }

  private Instant instant(LocalDateTime at) {
    return at.atZone(clock.getZone()).toInstant();
  }

  private static void assertRefused(Runnable act, String why) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.all()).extracting(Refusal::key).contains(why));
  }
}

package org.gongshang.venue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongshang.TypedDay;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of venues show. */
@Component
@Transactional(readOnly = true)
class VenuePages {

  private static final int FARTHEST = 2;

  private final VenueMapper mapper;
  private final Venues venues;
  private final Keepers keepers;
  private final Regions regions;
  private final Subjects subjects;
  private final Clock clock;

  VenuePages(
      VenueMapper mapper,
      Venues venues,
      Keepers keepers,
      Regions regions,
      Subjects subjects,
      Clock clock) {
    this.mapper = mapper;
    this.venues = venues;
    this.keepers = keepers;
    this.regions = regions;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Of one region with what it may borrow from above; the viewer's first where none is named. */
  ListPage list(Viewer viewer, @Nullable Long regionId) {
    List<Region> mine = keepers.seen(viewer);
    Region region =
        regionId == null
            ? mine.get(0)
            : regions
                .find(regionId)
                .filter(each -> keepers.sees(viewer, each.id()))
                .orElse(mine.get(0));
    List<Region> below = regions.children(region.id());
    List<Long> shown =
        Stream.concat(Stream.of(region), below.stream())
            .filter(each -> keepers.sees(viewer, each.id()))
            .map(Region::id)
            .toList();
    List<Row> own = mapper.of(shown).stream().map(this::row).toList();
    List<Row> shared =
        venues.offered(region.id()).stream()
            .filter(venue -> venue.regionId() != region.id())
            .map(this::row)
            .toList();
    return new ListPage(region, mine, own, shared, keepers.keeps(viewer, region.id()));
  }

  private Row row(Venue venue) {
    return new Row(venue, regions.get(venue.regionId()).name());
  }

  Page page(Viewer viewer, long id, String week) {
    Venue venue = venues.visible(viewer, id);
    LocalDate monday = monday(week);
    List<Booking> bookings = mapper.bookings(id, start(monday), start(monday.plusWeeks(1)));
    List<Day> days = new ArrayList<>();
    for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
      days.add(new Day(day, on(day, bookings, viewer)));
    }
    return new Page(
        venue,
        regions.get(venue.regionId()),
        keepers.keeps(viewer, venue.regionId()),
        days,
        monday.minusWeeks(1),
        monday.plusWeeks(1),
        today());
  }

  private List<Taken> on(LocalDate day, List<Booking> bookings, Viewer viewer) {
    return bookings.stream()
        .filter(booking -> local(booking.startsAt()).toLocalDate().equals(day))
        .map(
            booking ->
                new Taken(
                    local(booking.startsAt()),
                    local(booking.endsAt()),
                    regions.get(booking.regionId()).name(),
                    venues.follows(viewer, booking.regionId()) ? booking.title() : null,
                    subjects.link(booking.session())))
        .toList();
  }

  /** Of the week asked for; of this one where that cannot be read or lies too far off. */
  private LocalDate monday(String week) {
    LocalDate asked = TypedDay.of(week).orElseGet(this::today);
    LocalDate near =
        asked.isBefore(today().minusYears(FARTHEST)) || asked.isAfter(today().plusYears(FARTHEST))
            ? today()
            : asked;
    return near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }

  /**
   * @param own of the region and, where the viewer covers them, of those below it
   * @param shared of regions above, for its council too
   */
  public record ListPage(
      Region region, List<Region> places, List<Row> own, List<Row> shared, boolean keeps) {}

  public record Row(Venue venue, String region) {}

  /** A venue in one week. */
  public record Page(
      Venue venue,
      Region region,
      boolean keeps,
      List<Day> days,
      LocalDate before,
      LocalDate after,
      LocalDate today) {}

  public record Day(LocalDate day, List<Taken> taken) {}

  /**
   * @param title null where the session is not the viewer's to see
   */
  public record Taken(
      LocalDateTime from, LocalDateTime to, String region, @Nullable String title, String link) {}
}

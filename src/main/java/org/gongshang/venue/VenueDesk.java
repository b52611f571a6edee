package org.gongshang.venue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Keepers;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clerks and administrators do to the venues of their region. Each act leads to a page. */
@Component
@Transactional
class VenueDesk {

  private final VenueMapper mapper;
  private final Venues venues;
  private final Keepers keepers;
  private final Regions regions;
  private final Once once;
  private final Clock clock;

  VenueDesk(
      VenueMapper mapper, Venues venues, Keepers keepers, Regions regions, Once once, Clock clock) {
    this.mapper = mapper;
    this.venues = venues;
    this.keepers = keepers;
    this.regions = regions;
    this.once = once;
    this.clock = clock;
  }

  static String path(long id) {
    return "/venues/" + id;
  }

  String add(Viewer viewer, long regionId, VenueForm form, String key) {
    keepers.kept(viewer, regionId);
    Act act = Act.of("venue add", String.valueOf(regionId), form.toString());
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> {
          if (!regions.hold(regionId)) {
            throw new Refusal("region.gone");
          }
          NewVenue venue =
              new NewVenue(form.read(0, regionId), viewer.accountId(), clock.instant());
          named(form.name(), () -> mapper.insert(venue));
          return path(venue.getId());
        });
  }

  String change(Viewer viewer, long id, VenueForm form, String key) {
    Venue venue = kept(viewer, id);
    Act act = Act.of("venue change", String.valueOf(id), form.toString());
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> {
          Venue wanted = form.read(id, venue.regionId());
          keepsWhatIsBooked(wanted);
          named(
              form.name(),
              () -> unlessStale(mapper.update(wanted, viewer.accountId(), clock.instant())));
          return path(id);
        });
  }

  /**
   * @param open whether it is let be booked again
   */
  String withdraw(Viewer viewer, long id, int version, boolean open, String key) {
    kept(viewer, id);
    Act act = Act.of("venue withdraw", String.valueOf(id), "" + version, "" + open);
    return once.run(
        viewer.accountId(),
        key,
        act,
        () -> {
          Instant now = clock.instant();
          mapper.lock(id);
          List<Booking> coming = coming(id);
          if (!open && !coming.isEmpty()) {
            throw new Refusal("venue.withdraw.booked", coming.size(), coming.get(0).title());
          }
          @Nullable Instant since = open ? null : now;
          unlessStale(mapper.withdraw(id, version, since, viewer.accountId(), now));
          return path(id);
        });
  }

  private Venue kept(Viewer viewer, long id) {
    Venue venue = venues.visible(viewer, id);
    if (!keepers.keeps(viewer, venue.regionId())) {
      throw new NotVisible("how to keep venue " + id);
    }
    return venue;
  }

  /** Hours that leave out a session that is already booked would turn it away at the door. */
  private void keepsWhatIsBooked(Venue wanted) {
    mapper.lock(wanted.id());
    coming(wanted.id()).stream()
        .filter(
            booking ->
                !wanted.isOpen(
                    booking.startsAt().atZone(clock.getZone()).toLocalDateTime(),
                    booking.endsAt().atZone(clock.getZone()).toLocalDateTime()))
        .findFirst()
        .ifPresent(
            booking -> {
              throw new Refusal("venue.fault.opens.booked", booking.title());
            });
  }

  private List<Booking> coming(long id) {
    Instant now = clock.instant();
    return mapper.bookings(id, now, now.plusSeconds(366L * 24 * 60 * 60));
  }

  private static void named(String name, Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException taken) {
      throw new Refusal("venue.fault.name.taken", name);
    }
  }

  private static void unlessStale(int changed) {
    if (changed == 0) {
      throw new Refusal("venue.stale");
    }
  }
}

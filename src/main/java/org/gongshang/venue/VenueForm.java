package org.gongshang.venue;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a venue; kept as typed, so that a refused form loses nothing.
 *
 * @param version of the venue as the form showed it; empty for a new one
 */
public record VenueForm(
    String version,
    String name,
    String address,
    String seats,
    String accessible,
    String equipment,
    String opens,
    String closes,
    String shared) {

  static final VenueForm EMPTY = new VenueForm("", "", "", "", "", "", "08:30", "21:00", "");

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_ADDRESS = 60;
  private static final int LONGEST_EQUIPMENT = 100;
  private static final int MOST_SEATS = 2000;

  public VenueForm {
    version = TypedLine.stripped(version);
    name = TypedLine.stripped(name);
    address = TypedLine.stripped(address);
    seats = TypedLine.stripped(seats);
    accessible = TypedLine.stripped(accessible);
    equipment = TypedLine.stripped(equipment);
    opens = TypedLine.stripped(opens);
    closes = TypedLine.stripped(closes);
    shared = TypedLine.stripped(shared);
  }

  static VenueForm of(Venue venue) {
    String equipment = venue.equipment();
    return new VenueForm(
        "" + venue.version(),
        venue.name(),
        venue.address(),
        "" + venue.seats(),
        venue.accessible() ? "true" : "",
        equipment == null ? "" : equipment,
        venue.from(),
        venue.to(),
        venue.shared() ? "true" : "");
  }

  /**
   * As a venue of that region.
   *
   * @throws Refusal with everything that is wrong
   */
  Venue read(long id, long regionId) {
    List<Refusal> faults = new ArrayList<>();
    TypedLine.check("venue.fault.name", name, LONGEST_NAME, true, faults);
    TypedLine.check("venue.fault.address", address, LONGEST_ADDRESS, true, faults);
    TypedLine.check("venue.fault.equipment", equipment, LONGEST_EQUIPMENT, false, faults);
    int count = seats.matches("[0-9]{1,6}") ? Integer.parseInt(seats) : 0;
    if (count < 1 || count > MOST_SEATS) {
      faults.add(new Refusal("venue.fault.seats", MOST_SEATS));
    }
    Integer from = minutes(opens, "venue.fault.opens", faults);
    Integer to = minutes(closes, "venue.fault.closes", faults);
    if (from != null && to != null && to <= from) {
      faults.add(new Refusal("venue.fault.closes.early"));
    }
    Refusal.throwIfAny(faults);
    return new Venue(
        id,
        regionId,
        name,
        address,
        count,
        accessible.equals("true"),
        equipment.isEmpty() ? null : equipment,
        from == null ? 0 : from,
        to == null ? 0 : to,
        shared.equals("true"),
        null,
        shown());
  }

  private static @Nullable Integer minutes(String typed, String key, List<Refusal> faults) {
    if (!typed.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      faults.add(new Refusal(key));
      return null;
    }
    return Integer.parseInt(typed.substring(0, 2)) * 60 + Integer.parseInt(typed.substring(3));
  }

  /** The version that it showed. */
  int shown() {
    return TypedLine.version(version);
  }
}

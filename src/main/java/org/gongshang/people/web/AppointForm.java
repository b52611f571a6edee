package org.gongshang.people.web;

import java.time.LocalDate;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedDay;
import org.gongshang.TypedLine;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

/** What was typed to appoint somebody; kept as typed, so that a refused form loses nothing. */
public record AppointForm(
    String region,
    String role,
    String council,
    String organisation,
    String sector,
    String kind,
    String from,
    String to) {

  private static final int LONGEST_KIND = 40;

  public AppointForm {
    region = TypedLine.stripped(region);
    role = TypedLine.stripped(role);
    council = TypedLine.stripped(council);
    organisation = TypedLine.stripped(organisation);
    sector = TypedLine.stripped(sector);
    kind = TypedLine.stripped(kind);
    from = TypedLine.stripped(from);
    to = TypedLine.stripped(to);
  }

  /**
   * The mandate it describes. What a role has no use for is left out.
   *
   * @throws Refusal if something is no such thing
   */
  Mandate mandate() {
    Role wanted = wantedRole();
    boolean represents = wanted == Role.REPRESENTATIVE;
    boolean sits = represents || wanted == Role.CONVENER;
    if (!PlainText.storable(kind, false)) {
      throw new Refusal("people.name.characters");
    }
    if (PlainText.length(kind) > LONGEST_KIND) {
      throw new Refusal("people.mandate.kind.long", LONGEST_KIND);
    }
    LocalDate first = date(from);
    if (first == null) {
      throw new Refusal("people.mandate.from.missing");
    }
    return new Mandate(
        0,
        0,
        wanted,
        regionId(),
        sits ? id(council) : null,
        wanted == Role.UNIT ? id(organisation) : null,
        represents ? Sector.find(sector).orElse(null) : null,
        represents && !PlainText.isBlank(kind) ? kind : null,
        first,
        date(to),
        false);
  }

  long regionId() {
    Long id = id(region);
    return id == null ? 0 : id;
  }

  private Role wantedRole() {
    return Role.find(role).orElseThrow(() -> new Refusal("people.mandate.role.missing"));
  }

  private static @Nullable Long id(String typed) {
    try {
      return typed.isEmpty() ? null : Long.valueOf(typed);
    } catch (NumberFormatException notAnId) {
      throw new Refusal("people.mandate.target");
    }
  }

  static @Nullable LocalDate date(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    return TypedDay.of(typed).orElseThrow(() -> new Refusal("people.date.form"));
  }
}

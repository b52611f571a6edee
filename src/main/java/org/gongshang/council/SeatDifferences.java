package org.gongshang.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a list says otherwise than the seat that somebody has. Seats come from elections and change
 * by leaving and following; a list that is sent again changes none, and says so where it differs.
 */
final class SeatDifferences {

  private final Seat seat;
  private final Enrolment row;
  private final List<Refusal> found = new ArrayList<>();

  private SeatDifferences(Seat seat, Enrolment row) {
    this.seat = seat;
    this.row = row;
  }

  /** What the row says nothing of, it does not say otherwise. */
  static List<Refusal> of(Seat seat, Enrolment row) {
    SeatDifferences differences = new SeatDifferences(seat, row);
    if (seat.isLeft()) {
      differences.left();
    } else {
      differences.all();
    }
    return List.copyOf(differences.found);
  }

  private void left() {
    if (!seat.to().equals(row.to())) {
      found.add(new Refusal("council.enrol.differs.left", seat.to()));
    }
  }

  private void all() {
    if (seat.sector() != row.sector()) {
      found.add(sector());
    }
    rank();
    kind();
    day(seat.from(), row.from(), "council.enrol.differs.from");
    day(seat.to(), row.to(), "council.enrol.differs.to");
  }

  private Refusal sector() {
    return switch (seat.sector()) {
      case PARTY -> new Refusal("council.enrol.differs.party");
      case GOVERNMENT -> new Refusal("council.enrol.differs.government");
      case PUBLIC -> new Refusal("council.enrol.differs.public");
    };
  }

  private void rank() {
    boolean waits = seat.standing() == Standing.ALTERNATE;
    if (waits && !row.waits()) {
      found.add(new Refusal("council.enrol.differs.alternate", seat.position()));
    } else if (!waits && row.waits()) {
      found.add(new Refusal("council.enrol.differs.member", row.rank()));
    } else if (waits && seat.position() != row.rank()) {
      found.add(new Refusal("council.enrol.differs.rank", seat.position(), row.rank()));
    }
  }

  private void kind() {
    String said = row.kind();
    String stands = seat.kind();
    if (said == null || said.equals(stands)) {
      return;
    }
    found.add(
        stands == null
            ? new Refusal("council.enrol.differs.kind.none", said)
            : new Refusal("council.enrol.differs.kind", stands, said));
  }

  private void day(LocalDate stands, @Nullable LocalDate said, String key) {
    if (said != null && !said.equals(stands)) {
      found.add(new Refusal(key, stands, said));
    }
  }
}

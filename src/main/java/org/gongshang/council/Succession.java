package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.message.Messages;
import org.gongshang.people.Accounts;
import org.gongshang.people.Representatives;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A member leaves, and the next alternate of the same sector follows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Succession {

  private static final int LONGEST = 400;

  private final HeldTerms terms;
  private final TermMapper mapper;
  private final Councils councils;
  private final Representatives representatives;
  private final Accounts accounts;
  private final Messages messages;
  private final Clock clock;

  Succession(
      HeldTerms terms,
      TermMapper mapper,
      Councils councils,
      Representatives representatives,
      Accounts accounts,
      Messages messages,
      Clock clock) {
    this.terms = terms;
    this.mapper = mapper;
    this.councils = councils;
    this.representatives = representatives;
    this.accounts = accounts;
    this.messages = messages;
    this.clock = clock;
  }

  /** Ends a seat from today on. */
  public void leave(long termId, long seatId, String reason, long by) {
    String words = reason(reason);
    Term term = terms.hold(termId, null);
    term.mustBeInOffice();
    LocalDate today = LocalDate.now(clock);
    List<Seat> seats = mapper.seats(termId);
    Seat left =
        seats.stream()
            .filter(seat -> seat.id() == seatId)
            .findFirst()
            .orElseThrow(() -> new Refusal("council.term.stale"));
    if (left.isLeft()) {
      throw new Refusal("council.term.stale");
    }
    mapper.leave(seatId, today.minusDays(1), words, by, clock.instant());
    if (left.standing() == Standing.MEMBER) {
      accounts.hold(List.of(left.accountId()));
      representatives.end(term.councilId(), left.accountId(), today.minusDays(1), by);
      next(seats, left).ifPresent(seat -> follow(term, seat, left, today, by));
    }
  }

  private static String reason(String typed) {
    String words = PlainText.clean(typed).strip();
    if (PlainText.isBlank(words)) {
      throw new Refusal("council.leave.reason.missing");
    }
    if (PlainText.length(words) > LONGEST || !PlainText.storable(words, true)) {
      throw new Refusal("council.leave.reason.long", LONGEST);
    }
    return words;
  }

  private static Optional<Seat> next(List<Seat> seats, Seat left) {
    return seats.stream()
        .filter(seat -> seat.standing() == Standing.ALTERNATE && !seat.isLeft())
        .filter(seat -> seat.sector() == left.sector())
        .min(Comparator.comparing(Seat::position));
  }

  private void follow(Term term, Seat seat, Seat left, LocalDate today, long by) {
    accounts.hold(List.of(seat.accountId()));
    mapper.follow(seat.id(), left.id(), today);
    Council council = councils.get(term.councilId());
    representatives.appoint(List.of(seat.mandate(council, term, today)), by);
    messages.tell(
        List.of(seat.accountId()),
        "council.message.follows",
        List.of(councils.name(council), String.valueOf(term.ordinal())),
        Councils.path(council.id()));
  }
}

package org.gongshang.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.gongshang.council.Councils;
import org.gongshang.people.Accounts;
import org.gongshang.people.Sector;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Requesters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of a whole district takes in whoever comes, as long as it can be reckoned. */
class GuestsTest {

  private static final long ROUND = 5;
  private static final long RESIDENT = 77;
  private static final ParticipantRow SEATED =
      new ParticipantRow(9, 1, RESIDENT, Sector.PUBLIC, null, null, null);

  private final OpinionMapper mapper = mock();
  private final ReactionMapper reactions = mock();
  private final Guests guests =
      new Guests(
          mock(Councils.class),
          mock(Accounts.class),
          mock(Requesters.class),
          mock(Regions.class),
          mapper,
          reactions);

  @BeforeEach
  void five_hundred_statements() {
    when(mapper.accepted(ROUND)).thenReturn(500L);
  }

  @Test
  void the_last_who_fits_in_becomes_one_of_them() {
    when(reactions.people(ROUND)).thenReturn(59_999L);
    when(reactions.hold(ROUND, RESIDENT)).thenReturn(null, SEATED);

    assertThat(guests.hold(round(), RESIDENT)).isEqualTo(SEATED);
    verify(reactions).insertParticipants(eq(ROUND), any());
  }

  @Test
  void the_next_is_told_that_it_is_full() {
    when(reactions.people(ROUND)).thenReturn(60_000L);

    OpinionRoundCases.assertRefused(() -> guests.hold(round(), RESIDENT), "opinion.full");
    verify(reactions, never()).insertParticipants(eq(ROUND), any());
  }

  @Test
  void who_is_in_it_already_goes_on() {
    when(reactions.people(ROUND)).thenReturn(60_000L);
    when(reactions.hold(ROUND, RESIDENT)).thenReturn(SEATED);

    assertThat(guests.hold(round(), RESIDENT)).isEqualTo(SEATED);
  }

  private static OpinionRound round() {
    return new OpinionRound(
        ROUND,
        1,
        null,
        "充电棚建在哪里",
        "院里要建电动车充电棚。",
        RoundState.OPEN,
        Circle.RESIDENTS,
        false,
        null,
        Instant.EPOCH,
        null,
        null,
        1,
        Instant.EPOCH,
        0);
  }
}

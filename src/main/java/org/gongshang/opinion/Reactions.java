package org.gongshang.opinion;

import java.time.Clock;
import java.util.Objects;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.opinion.ReactionMapper.Cell;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Sector;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reactions of people to statements, one each, which they may change until the round closes. The
 * same reaction twice changes nothing, so it needs no key.
 */
@Component
public class Reactions {

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final OpinionRights rights;
  private final Guests guests;
  private final RoundCourse course;
  private final Clock clock;

  Reactions(
      OpinionMapper mapper,
      ReactionMapper reactions,
      OpinionRights rights,
      Guests guests,
      RoundCourse course,
      Clock clock) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
    this.guests = guests;
    this.course = course;
    this.clock = clock;
  }

  /** Locks in the order round, person, count, so that nobody waits in a circle. */
  @Transactional
  public void react(Viewer viewer, long id, long statementId, Side side) {
    OpinionRound round = rights.visible(viewer, id);
    if (!rights.takesPart(viewer, round)) {
      throw new NotVisible("how to react in opinion round " + id);
    }
    course.demandOpen(round);
    Statement statement =
        mapper
            .statement(statementId)
            .filter(each -> each.roundId() == id && each.isAccepted())
            .orElseThrow(() -> new NotVisible("statement " + statementId));
    ParticipantRow person = guests.hold(round, viewer.accountId());
    Integer before = reactions.side(id, person.id(), statement.id());
    keep(id, new Cell(person.id(), statement.id(), side.number()), before, sector(person));
  }

  private static Sector sector(ParticipantRow person) {
    return Objects.requireNonNullElse(person.sector(), Sector.PUBLIC);
  }

  private void keep(long round, Cell cell, @Nullable Integer before, Sector sector) {
    if (before == null) {
      reactions.insert(round, cell, clock.instant());
    } else if (before == cell.side()) {
      return;
    } else {
      reactions.update(round, cell, clock.instant());
    }
    reactions.count(
        cell.statementId(),
        sector,
        change(Side.AGREE, before, cell),
        change(Side.DISAGREE, before, cell),
        change(Side.PASS, before, cell));
  }

  private static int change(Side side, @Nullable Integer before, Cell cell) {
    int gained = cell.side() == side.number() ? 1 : 0;
    int lost = before != null && before == side.number() ? 1 : 0;
    return gained - lost;
  }

  /** The side that a form names. */
  static Side side(String typed) {
    return Side.find(typed).orElseThrow(() -> new Refusal("opinion.side.unknown"));
  }
}

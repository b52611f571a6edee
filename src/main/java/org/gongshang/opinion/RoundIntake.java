package org.gongshang.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.Batches;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.opinion.ReactionMapper.Cell;
import org.gongshang.opinion.exchange.CommentRow;
import org.gongshang.opinion.exchange.Files;
import org.gongshang.opinion.exchange.PersonRow;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a finished round from files. Its people are no accounts. */
@Component
public class RoundIntake {

  static final String TAB = "\t";

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final OpinionRights rights;
  private final Regions regions;
  private final Clock clock;

  RoundIntake(
      OpinionMapper mapper,
      ReactionMapper reactions,
      OpinionRights rights,
      Regions regions,
      Clock clock) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
    this.regions = regions;
    this.clock = clock;
  }

  /** The region that was named, or the first at which the viewer runs rounds. */
  public long region(Viewer viewer, String code) {
    if (code.isBlank()) {
      return rights.own(viewer).stream()
          .findFirst()
          .orElseThrow(() -> new NotVisible("a region to take rounds for"))
          .id();
    }
    long region =
        regions.byCode(code).orElseThrow(() -> new Refusal("opinion.region.unknown")).id();
    rights.demandRuns(viewer, region);
    return region;
  }

  /** Returns the round's id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long take(NewImport wanted, Viewer viewer) {
    rights.demandRuns(viewer, wanted.regionId());
    if (!regions.hold(wanted.regionId())) {
      throw new Refusal("region.gone");
    }
    Instant now = clock.instant();
    NewOpinionRound round =
        new NewOpinionRound(imported(wanted, rights.actor(viewer, wanted.regionId()), now));
    mapper.insert(round);
    statements(round.getId(), wanted.files(), now);
    people(round.getId(), wanted.files());
    sides(round.getId(), wanted.files(), now);
    return round.getId();
  }

  private static OpinionRound imported(NewImport wanted, long by, Instant now) {
    return new OpinionRound(
        0,
        wanted.regionId(),
        null,
        Asked.title(wanted.title()),
        Asked.question(wanted.question()),
        RoundState.CLOSED,
        Circle.IMPORTED,
        wanted.grouped(),
        null,
        now,
        now,
        null,
        by,
        now,
        0);
  }

  private void statements(long round, Files files, Instant now) {
    List<StatementRow> rows = new ArrayList<>();
    for (CommentRow comment : files.comments()) {
      rows.add(
          new StatementRow(
              0,
              comment.id(),
              comment.body(),
              comment.isRefused() ? StatementState.REFUSED : StatementState.ACCEPTED,
              String.join(TAB, comment.source()),
              rows.size(),
              comment.column()));
    }
    Batches.each(rows, some -> mapper.insertStatements(round, some, now));
  }

  private void people(long round, Files files) {
    List<ParticipantRow> rows = new ArrayList<>();
    for (PersonRow person : files.people()) {
      rows.add(
          new ParticipantRow(
              0,
              rows.size(),
              null,
              null,
              person.name(),
              person.group(),
              String.join(TAB, person.source())));
    }
    Batches.each(rows, some -> reactions.insertParticipants(round, some));
  }

  private void sides(long round, Files files, Instant now) {
    Map<Integer, Long> statements = new HashMap<>();
    mapper.statements(round).forEach(each -> statements.put(each.position(), each.id()));
    List<Cell> cells = new ArrayList<>();
    for (ParticipantRow row : reactions.participants(round)) {
      List<Side> sides = files.people().get(row.ordinal()).sides();
      for (int column = 0; column < sides.size(); column++) {
        Side side = sides.get(column);
        if (side != null) {
          Long statement = Objects.requireNonNull(statements.get(files.columns().get(column)));
          cells.add(new Cell(row.id(), statement, side.number()));
        }
      }
      if (cells.size() > 5_000) {
        Batches.each(cells, some -> reactions.insertAll(round, some, now));
        cells.clear();
      }
    }
    Batches.each(cells, some -> reactions.insertAll(round, some, now));
  }
}

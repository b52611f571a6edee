package org.gongshang.opinion;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReactionMapper {

  void insertParticipants(@Param("roundId") long roundId, @Param("rows") List<ParticipantRow> rows);

  /** By ordinal. */
  List<ParticipantRow> participants(long roundId);

  /** Held until the transaction ends: one reaction of a person after the other. */
  @Nullable ParticipantRow hold(@Param("roundId") long roundId, @Param("accountId") long accountId);

  boolean takesPart(@Param("roundId") long roundId, @Param("accountId") long accountId);

  /** How many take part. */
  long people(long roundId);

  /** How many are asked, and how many have reacted. */
  Turnout turnout(long roundId);

  record Turnout(int asked, int reacted) {}

  @Nullable Integer side(
      @Param("roundId") long roundId,
      @Param("participantId") long participantId,
      @Param("statementId") long statementId);

  void insert(@Param("roundId") long roundId, @Param("cell") Cell cell, @Param("at") Instant at);

  void insertAll(
      @Param("roundId") long roundId, @Param("cells") List<Cell> cells, @Param("at") Instant at);

  void update(@Param("roundId") long roundId, @Param("cell") Cell cell, @Param("at") Instant at);

  /** One person's reactions. */
  List<Cell> of(@Param("roundId") long roundId, @Param("accountId") long accountId);

  /** All of a round, one by one; the reader asks nothing else of the database meanwhile. */
  void each(@Param("roundId") long roundId, ResultHandler<Cell> reader);

  record Cell(long participantId, long statementId, int side) {

    Side taken() {
      return Side.of(side);
    }
  }

  void beginCounts(
      @Param("roundId") long roundId,
      @Param("statementId") long statementId,
      @Param("sectors") Sector[] sectors);

  void count(
      @Param("statementId") long statementId,
      @Param("sector") Sector sector,
      @Param("agreed") int agreed,
      @Param("disagreed") int disagreed,
      @Param("passed") int passed);

  /** Grows with each reaction. */
  long changes(long roundId);

  List<Count> counts(long roundId);

  record Count(
      long statementId, Sector sector, int agreed, int disagreed, int passed, long changes) {}
}

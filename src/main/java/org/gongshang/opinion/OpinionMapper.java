package org.gongshang.opinion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OpinionMapper {

  void insert(NewOpinionRound round);

  Optional<OpinionRound> find(long id);

  /** Its state, held until the transaction ends: who closes it waits for who reacts. */
  @Nullable RoundState hold(long id);

  /** The same, by one alone. */
  @Nullable RoundState lock(long id);

  int update(OpinionRound round);

  /** By id. */
  List<OpinionRound> ofMatters(@Param("matters") Collection<String> matters);

  /** Of these regions, with this person, or for residents of these homes; the newest first. */
  List<OpinionRound> seenBy(
      @Param("regionIds") Collection<Long> regionIds,
      @Param("homes") Collection<Long> homes,
      @Param("accountId") long accountId,
      @Param("most") int most);

  int running(long regionId);

  /** Its number within the round is counted on. */
  void insertStatement(NewStatement statement);

  void insertStatements(
      @Param("roundId") long roundId,
      @Param("rows") List<StatementRow> rows,
      @Param("at") Instant at);

  Optional<Statement> statement(long id);

  /** By position. */
  List<Statement> statements(long roundId);

  /** What files said beyond the statements, by the place of the row. */
  List<StatementRow> statementRows(long roundId);

  int decide(
      @Param("id") long id,
      @Param("state") StatementState state,
      @Param("reason") @Nullable String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  /** To how many people react. */
  long accepted(long roundId);

  /** How many of the person's own wait to be looked at. */
  int waiting(@Param("roundId") long roundId, @Param("author") long author);
}

package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RoundMapper {

  void insert(NewRound round);

  void insertMembers(@Param("roundId") long roundId, @Param("members") Collection<Long> members);

  Optional<Round> find(long roundId);

  List<Round> all(@Param("roundIds") Collection<Long> roundIds);

  List<Long> roll(long roundId);

  List<Long> unanswered(long roundId);

  /** Reads the status and keeps others from changing it until the transaction ends. */
  @Nullable String lockStatus(@Param("roundId") long roundId, @Param("now") Instant now);

  /** Holds the row until the transaction ends; 1 where this person has answered. */
  int lockMember(@Param("roundId") long roundId, @Param("accountId") long accountId);

  int answer(
      @Param("roundId") long roundId, @Param("accountId") long accountId, @Param("at") Instant at);

  List<Rounds.Place> places(
      @Param("roundIds") Collection<Long> roundIds, @Param("accountId") long accountId);

  /** Keeps others from changing it, where nobody else does so now. */
  Optional<Long> lockUnheld(long roundId);

  int close(@Param("roundId") long roundId, @Param("at") Instant at);

  boolean isMember(@Param("roundId") long roundId, @Param("accountId") long accountId);

  boolean hasAnswered(@Param("roundId") long roundId, @Param("accountId") long accountId);
}

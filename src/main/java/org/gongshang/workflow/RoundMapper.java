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
  @Nullable String lockStatus(long roundId);

  int answer(
      @Param("roundId") long roundId, @Param("accountId") long accountId, @Param("at") Instant at);

  int close(@Param("roundId") long roundId, @Param("at") Instant at);

  boolean isMember(@Param("roundId") long roundId, @Param("accountId") long accountId);

  boolean hasAnswered(@Param("roundId") long roundId, @Param("accountId") long accountId);
}

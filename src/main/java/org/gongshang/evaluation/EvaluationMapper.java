package org.gongshang.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

@Mapper
interface EvaluationMapper {

  void insert(
      @Param("matter") MatterNumber matter,
      @Param("number") int number,
      @Param("roundId") long roundId,
      @Param("openedAt") Instant openedAt,
      @Param("closesAt") Instant closesAt,
      @Param("thresholdTenths") int thresholdTenths);

  Optional<Evaluation> newest(@Param("matter") MatterNumber matter);

  Optional<Evaluation> ofRound(@Param("roundId") long roundId);

  List<Evaluation> all(@Param("matter") MatterNumber matter);

  /** The newest round of each of these matters that has been counted. */
  List<Evaluation> newestCounted(@Param("matters") Collection<MatterNumber> matters);

  int update(Evaluation evaluation);

  void insertRaters(
      @Param("evaluationId") long evaluationId, @Param("raters") Collection<Rater> raters);

  void insertRating(
      @Param("evaluationId") long evaluationId,
      @Param("accountId") long accountId,
      @Param("score") int score,
      @Param("remark") @Nullable String remark,
      @Param("ratedAt") Instant ratedAt);

  List<Tally> tally(@Param("evaluationId") long evaluationId);

  List<RoundTally> tallies(@Param("matter") MatterNumber matter);

  /** Ratings with words, oldest first. */
  List<Remark> remarks(@Param("matter") MatterNumber matter);
}

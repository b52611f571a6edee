package org.gongshang.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

@Mapper
interface QuestionMapper {

  void insert(
      @Param("matter") MatterNumber matter,
      @Param("question") String question,
      @Param("askedBy") long askedBy,
      @Param("askedAt") Instant askedAt);

  /** Gives the round to the question that has none yet. */
  int open(@Param("matter") MatterNumber matter, @Param("roundId") long roundId);

  Optional<Question> ofRound(@Param("roundId") long roundId);

  /** The last one asked. */
  Optional<Question> newest(@Param("matter") MatterNumber matter);

  /** Oldest first. */
  List<Question> of(@Param("matter") MatterNumber matter);

  void insertSupplement(Supplement supplement);

  /** Oldest first. */
  List<Supplement> supplements(@Param("matter") MatterNumber matter);
}

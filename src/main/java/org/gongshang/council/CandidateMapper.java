package org.gongshang.council;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CandidateMapper {

  /** By sector, in the order in which they were entered. */
  List<Candidate> ofTerm(@Param("termId") long termId);

  int insert(
      @Param("termId") long termId,
      @Param("candidate") NewCandidate candidate,
      @Param("by") long by,
      @Param("at") Instant at);

  int delete(@Param("termId") long termId, @Param("id") long id);

  void count(Candidate candidate);

  void uncount(@Param("termId") long termId);
}

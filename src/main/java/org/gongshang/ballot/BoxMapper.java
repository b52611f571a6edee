package org.gongshang.ballot;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Papers that wait for a second pair of eyes. */
@Mapper
interface BoxMapper {

  Optional<Waiting> find(@Param("roundId") long roundId);

  /** The same, held until the transaction ends. */
  Optional<Waiting> lock(@Param("roundId") long roundId);

  void insert(Waiting batch);

  int delete(@Param("roundId") long roundId);

  /** As the first has entered them. */
  record Waiting(long roundId, String content, int papers, long enteredBy, Instant enteredAt) {}
}

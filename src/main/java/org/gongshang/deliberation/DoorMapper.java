package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Wrong codes, by session and person. */
@Mapper
interface DoorMapper {

  /** Of those that were tried since then. */
  Optional<Integer> wrong(
      @Param("session") String session,
      @Param("account") long account,
      @Param("since") Instant since);

  /** One more; what was before {@code since} is forgotten. */
  void count(
      @Param("session") String session,
      @Param("account") long account,
      @Param("at") Instant at,
      @Param("since") Instant since);

  void forget(@Param("session") String session, @Param("account") long account);

  void forgetAll(@Param("session") String session);
}

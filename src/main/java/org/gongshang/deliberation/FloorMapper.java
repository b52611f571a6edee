package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface FloorMapper {

  Optional<String> secret(@Param("session") String session);

  void dropSecret(@Param("session") String session);

  void insertSecret(@Param("session") String session, @Param("secret") String secret);

  void insertSpeech(Speech speech);

  List<Speech> speeches(@Param("session") String session);

  void call(@Param("id") long id, @Param("at") Instant at);

  void finish(@Param("id") long id, @Param("at") Instant at);

  void place(@Param("id") long id, @Param("place") int place);

  void insertBreak(
      @Param("session") String session,
      @Param("kind") String kind,
      @Param("roundId") @Nullable Long roundId,
      @Param("reason") String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  List<SessionBreak> breaks(@Param("session") String session);
}

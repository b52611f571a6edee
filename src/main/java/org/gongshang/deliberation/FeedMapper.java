package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FeedMapper {

  Optional<Long> account(@Param("hash") String hash);

  Optional<Instant> madeAt(@Param("account") long account);

  void drop(@Param("account") long account);

  void insert(@Param("account") long account, @Param("hash") String hash, @Param("at") Instant at);
}

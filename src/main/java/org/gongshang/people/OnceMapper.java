package org.gongshang.people;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OnceMapper {

  void insert(
      @Param("account") long account,
      @Param("key") String key,
      @Param("act") String act,
      @Param("at") Instant at,
      @Param("location") @Nullable String location);

  /** Hash of the act that the key stands for; null where none was kept. */
  @Nullable String act(@Param("account") long account, @Param("key") String key);

  String location(@Param("account") long account, @Param("key") String key);

  void locate(
      @Param("account") long account, @Param("key") String key, @Param("location") String location);

  int deleteBefore(Instant at);
}

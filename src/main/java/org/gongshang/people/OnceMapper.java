package org.gongshang.people;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OnceMapper {

  void insert(@Param("account") long account, @Param("key") String key, @Param("at") Instant at);

  String location(@Param("account") long account, @Param("key") String key);

  void locate(
      @Param("account") long account, @Param("key") String key, @Param("location") String location);

  int deleteBefore(Instant at);
}

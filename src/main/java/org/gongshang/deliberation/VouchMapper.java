package org.gongshang.deliberation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface VouchMapper {

  void insert(Vouch vouch);

  List<Vouch> ofRound(@Param("roundId") long roundId);

  List<Vouch> ofSession(@Param("session") String session);
}

package org.gongshang.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MessageMapper {

  void insert(
      @Param("accounts") List<Long> accounts,
      @Param("key") String key,
      @Param("args") String args,
      @Param("link") String link,
      @Param("at") Instant at);

  void insertEach(@Param("rows") List<Row> rows, @Param("key") String key, @Param("at") Instant at);

  /** What one person is told. */
  record Row(long accountId, String args, String link) {}

  int unread(long accountId);

  List<Message> of(
      @Param("account") long account,
      @Param("beforeAt") @Nullable Instant beforeAt,
      @Param("beforeId") @Nullable Long beforeId,
      @Param("limit") int limit);

  Optional<Message> find(@Param("id") long id, @Param("account") long account);

  void readUpTo(
      @Param("account") long account,
      @Param("link") String link,
      @Param("toldAt") Instant toldAt,
      @Param("id") long id,
      @Param("at") Instant at);

  void readByAll(Instant before);

  void readAll(@Param("account") long account, @Param("at") Instant at);
}

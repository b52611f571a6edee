package org.gongshang.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NewcomerMapper {

  List<Known> byPhone(@Param("phones") Collection<String> phones);

  List<Known> byExternalId(@Param("ids") Collection<String> ids);

  /** Those of these logins that are in use. */
  List<Login> logins(@Param("logins") Collection<String> logins);

  void insert(
      @Param("people") List<Row> people,
      @Param("noPassword") String noPassword,
      @Param("importId") long importId,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Somebody who is there. */
  record Known(
      long id, String login, String name, @Nullable String phone, @Nullable String externalId) {}

  /** A login in use. */
  record Login(long id, String login) {}

  /** Somebody about to be inserted. */
  record Row(String login, String name, @Nullable String phone, @Nullable String externalId) {}
}

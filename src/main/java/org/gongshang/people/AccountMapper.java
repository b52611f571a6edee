package org.gongshang.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {

  @Nullable Account find(long id);

  @Nullable Account byLogin(String login);

  List<Name> names(@Param("ids") Collection<Long> ids);

  /** Who acts for whom, by delegation. */
  List<Acting> actingNames(@Param("ids") Collection<Long> delegationIds);

  long count();

  void insert(NewAccount account);

  /** Serialises the changes of one person's mandates. */
  @Nullable Long lock(long id);

  List<Long> lockAll(@Param("ids") Collection<Long> ids);

  void setPassword(@Param("id") long id, @Param("hash") String hash);

  void takePassword(@Param("id") long id, @Param("none") String none, @Param("at") Instant at);

  void countFailure(
      @Param("login") String login,
      @Param("limit") int limit,
      @Param("at") Instant at,
      @Param("forgottenBefore") Instant forgottenBefore,
      @Param("lockUntil") Instant lockUntil);

  /** One row, unless the account is closed. */
  int admit(@Param("id") long id, @Param("at") Instant at);

  void clearFailures(long id);

  /** Who one is called. */
  record Name(long id, String name) {}

  /**
   * @param id of the delegation
   * @param principal for whom
   */
  record Acting(long id, String name, String principal) {}
}

package org.gongshang.people.activation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ActivationMapper {

  @Nullable Activation find(@Param("account") long account, @Param("hash") String hash);

  /** One row, unless it was used or voided or its time has run out meanwhile. */
  int use(@Param("id") long id, @Param("at") Instant at);

  void voidAll(@Param("accounts") Collection<Long> accounts, @Param("at") Instant at);

  void insert(
      @Param("rows") List<Row> rows,
      @Param("by") long by,
      @Param("at") Instant at,
      @Param("expires") Instant expires);

  /**
   * By region.
   *
   * @param regions null for all
   * @param importId only people who came by it; null for all
   */
  List<WaitingPlace> places(
      @Param("regions") @Nullable Collection<Long> regions,
      @Param("importId") @Nullable Long importId,
      @Param("today") LocalDate today,
      @Param("now") Instant now);

  List<Issue> issues(@Param("ids") Collection<Long> ids);

  /** Those with a mandate at the region that is not over, by name. */
  List<Waiting> waiting(
      @Param("region") long region,
      @Param("importId") @Nullable Long importId,
      @Param("today") LocalDate today);

  /** When a code was given out, and by whom. */
  record Issue(long id, Instant issuedAt, String issuedBy) {}

  /** A code about to be kept. */
  record Row(long account, String hash) {}
}

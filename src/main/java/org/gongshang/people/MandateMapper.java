package org.gongshang.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MandateMapper {

  @Nullable Mandate find(long id);

  /** Those that these ids name, over or not. */
  List<Mandate> all(@Param("ids") Collection<Long> ids);

  /** Those of them that are current. */
  List<Mandate> allCurrent(@Param("ids") Collection<Long> ids, @Param("on") LocalDate on);

  List<Mandate> ofAccount(long accountId);

  List<Mandate> ofAccounts(@Param("ids") Collection<Long> ids);

  /** Those that have still to begin, by first day. */
  List<Mandate> coming(@Param("accountId") long accountId, @Param("on") LocalDate on);

  /** Representatives of the council who have still to begin. */
  Mandates.Coming comingIn(@Param("councilId") long councilId, @Param("on") LocalDate on);

  List<Mandate> current(@Param("accountId") long accountId, @Param("on") LocalDate on);

  List<Long> holders(
      @Param("role") Role role, @Param("regionId") long regionId, @Param("on") LocalDate on);

  List<Mandate> holding(
      @Param("roles") Collection<Role> roles,
      @Param("regionIds") Collection<Long> regionIds,
      @Param("on") LocalDate on);

  List<Long> people(
      @Param("councilId") @Nullable Long councilId,
      @Param("homes") Collection<Long> homes,
      @Param("on") LocalDate on);

  int countPeople(
      @Param("councilId") @Nullable Long councilId,
      @Param("homes") Collection<Long> homes,
      @Param("on") LocalDate on);

  List<Mandate> holdingAt(
      @Param("role") Role role,
      @Param("organisationId") long organisationId,
      @Param("on") LocalDate on);

  List<Mandate> holdingIn(
      @Param("role") Role role, @Param("councilId") long councilId, @Param("on") LocalDate on);

  /** Of these roles, held by somebody whose name holds the text, or at a region named so. */
  List<Mandate> named(
      @Param("text") String text,
      @Param("roles") Collection<Role> roles,
      @Param("on") LocalDate on,
      @Param("most") int most);

  List<Mandate> ofCouncil(@Param("councilId") long councilId, @Param("on") LocalDate on);

  List<Mandate> at(@Param("regionId") long regionId, @Param("on") LocalDate on);

  /** Those that are not over on this day, nor before. */
  int countNotOver(@Param("regionId") long regionId, @Param("on") LocalDate on);

  /** Ends all that last longer than to this day. */
  void endAll(
      @Param("regionId") long regionId,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Mandates of representatives, whenever they are. */
  List<Mandate> represented(
      @Param("councils") Collection<Long> councils, @Param("accounts") Collection<Long> accounts);

  void insert(NewMandate mandate);

  void insertAll(
      @Param("mandates") List<Mandate> mandates, @Param("by") long by, @Param("at") Instant at);

  /** Ends those of representatives that last longer than to this day. */
  void endOfCouncil(
      @Param("councilId") long councilId,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Ends those of everybody in the council, whatever their role. */
  void endInCouncil(
      @Param("councilId") long councilId,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Ends those of everybody in the council that have begun by this day and last longer. */
  void endBegun(
      @Param("councilId") long councilId,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);

  /** Those in the council that are not over on this day. */
  List<Mandate> lasting(@Param("councilId") long councilId, @Param("on") LocalDate on);

  /** Those of the council that begin on this day or later are of this region. */
  void place(
      @Param("councilId") long councilId,
      @Param("regionId") long regionId,
      @Param("from") LocalDate from);

  void endOfMember(
      @Param("councilId") long councilId,
      @Param("accountId") long accountId,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);

  int end(
      @Param("id") long id,
      @Param("to") LocalDate to,
      @Param("by") long by,
      @Param("at") Instant at);
}

package org.gongshang.deliberation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SessionMapper {

  void insert(Session session);

  Optional<Session> find(@Param("number") String number);

  List<Session> all(@Param("numbers") Collection<String> numbers);

  /** The session, held against others until the transaction ends. */
  Optional<Session> lock(@Param("number") String number);

  int update(Session session);

  /** Those of all councils of the region whose minutes are not confirmed yet. */
  List<Session> unfinished(long regionId);

  /** The same of one council. */
  List<Session> unfinishedOf(long councilId);

  List<Session> planned(@Param("councilId") long councilId);

  List<SessionRow> page(
      @Param("councilIds") Collection<Long> councilIds,
      @Param("past") boolean past,
      @Param("limit") int limit);

  void insertSignIn(SignIn signIn);

  void deleteRecusals(@Param("session") String session, @Param("account") long account);

  void insertRecusal(Recusal recusal);

  /** From items of this session. */
  List<Recusal> recusals(@Param("session") String session);

  List<SignIn> signIns(@Param("roundId") long roundId);

  Presence presence(@Param("roundId") long roundId, @Param("members") int members);

  int admit(
      @Param("roundId") long roundId,
      @Param("account") long account,
      @Param("by") long by,
      @Param("at") Instant at);

  int leave(
      @Param("roundId") long roundId, @Param("account") long account, @Param("at") Instant at);

  int comeBack(@Param("roundId") long roundId, @Param("account") long account);

  /** The agenda has another version. */
  void touch(@Param("number") String number);

  /** Those with a date since that moment. */
  List<Session> ofCouncils(
      @Param("councilIds") Collection<Long> councilIds, @Param("from") Instant from);
}

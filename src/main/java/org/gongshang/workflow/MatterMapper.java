package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MatterMapper {

  int startSequence(@Param("part") String part, @Param("year") int year);

  int nextNumber(@Param("part") String part, @Param("year") int year);

  int lastNumber(@Param("part") String part, @Param("year") int year);

  void insert(Matter matter);

  Optional<Matter> find(String number);

  List<Matter> all(@Param("numbers") Collection<MatterNumber> numbers);

  List<Matter> listNear(MatterList wanted);

  List<Matter> listFar(MatterList wanted);

  int update(Matter matter);

  void enterStage(
      @Param("number") MatterNumber number, @Param("stage") Stage stage, @Param("at") Instant at);

  void markReturned(MatterNumber number);

  boolean returnedOnce(MatterNumber number);

  /** Nobody owns the matter until {@link #insertOwner} says who does. */
  void leaveOwner(@Param("number") MatterNumber number);

  void insertOwner(
      @Param("number") MatterNumber number,
      @Param("regionId") long regionId,
      @Param("since") Instant since,
      @Param("reason") String reason,
      @Param("movedBy") @Nullable Long movedBy);

  /** A region that sees the matter without ever having owned it. */
  void insertOnlooker(
      @Param("number") MatterNumber number,
      @Param("regionId") long regionId,
      @Param("since") Instant since,
      @Param("reason") String reason,
      @Param("movedBy") @Nullable Long movedBy);

  List<Long> regions(MatterNumber number);

  /** The same, and whoever owns the matter now from which it was handed down. */
  List<Long> onlookers(MatterNumber number);

  /** As {@link #onlookers}, for several matters. */
  List<Onlooker> onlookersOf(@Param("numbers") Collection<MatterNumber> numbers);

  /** The owner before the last hand-up, whatever became of either region since. */
  @Nullable Long handedUpFrom(MatterNumber number);

  int insertRequester(
      @Param("number") MatterNumber number,
      @Param("accountId") long accountId,
      @Param("at") Instant at);

  boolean isRequester(@Param("number") MatterNumber number, @Param("accountId") long accountId);

  int insertReader(
      @Param("number") String number,
      @Param("holder") String holder,
      @Param("why") String why,
      @Param("by") long by,
      @Param("at") Instant at);

  List<String> copies(MatterNumber number);

  int deleteCopy(@Param("number") MatterNumber number, @Param("holder") String holder);

  /** Unless they have signed, or are asked to sign, anything in the matter. */
  void deleteSigner(
      @Param("number") String number,
      @Param("holder") String holder,
      @Param("account") long account);

  boolean isReader(
      @Param("number") MatterNumber number, @Param("holders") Collection<String> holders);

  /** Those of these matters that one of these holders was given to read. */
  List<String> read(
      @Param("numbers") Collection<String> numbers, @Param("holders") Collection<String> holders);

  List<Long> requesters(MatterNumber number);

  List<String> requested(
      @Param("accountId") long accountId, @Param("numbers") Collection<String> numbers);

  void insertEvent(
      @Param("businessKey") String businessKey,
      @Param("at") Instant at,
      @Param("actor") @Nullable Long actor,
      @Param("key") String key,
      @Param("args") String args);

  void insertFormEvent(FormEvent event);

  /** A region that sees a matter. */
  record Onlooker(MatterNumber matter, long regionId) {}

  /** A line of the history with what a form said. */
  record FormEvent(
      String businessKey,
      Instant at,
      long actor,
      String key,
      String args,
      String taskId,
      String formId,
      String formDeployment,
      String answers,
      String labels) {}
}

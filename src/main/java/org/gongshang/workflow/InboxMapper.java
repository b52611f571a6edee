package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface InboxMapper {

  Optional<InboxRow> find(String taskId);

  /** Of a task that many answer; it costs the same however many they are. */
  Optional<Awaited> awaited(String taskId);

  boolean addresses(@Param("taskId") String taskId, @Param("holders") Collection<String> holders);

  List<InboxRow> todo(Wanted wanted);

  Standing standing(Wanted wanted);

  /**
   * A task that addresses several of the holders counts once. A stage at a region may stand twice.
   *
   * @param widest of the holders, whose tasks are counted first
   * @param holders the others
   */
  List<Inbox.Figure> figures(
      @Param("widest") String widest,
      @Param("holders") Collection<String> holders,
      @Param("reach") int reach,
      @Param("now") Instant now,
      @Param("endOfToday") Instant endOfToday);

  List<Long> todoRegions(@Param("holders") Collection<String> holders);

  List<InboxRow> ofSubject(String businessKey);

  List<InboxRow> ofSubjects(@Param("businessKeys") Collection<String> businessKeys);

  List<InboxRow> ofMatters(@Param("matters") Collection<String> matters);

  /** Tasks that somebody must be reminded of by now, longest waiting first. */
  List<String> watched(@Param("now") Instant now, @Param("most") int most);

  /** How often somebody was reminded before; keeps others from doing so now. */
  Optional<Integer> lockWatch(@Param("taskId") String taskId, @Param("now") Instant now);

  void watch(@Param("taskId") String taskId, @Param("step") int step, @Param("at") Instant at);

  /** All whom a task addresses in its own region. */
  List<String> holdersOf(String taskId);

  Optional<PastTask> past(String taskId);

  void deleteHolder(@Param("taskId") String taskId, @Param("holder") String holder);

  /** Whom the tasks address in their own regions, without single people. */
  List<Audiences.Address> audiences(@Param("taskIds") Collection<String> taskIds);

  /** Under which of these holders the tasks are addressed. */
  List<Audiences.Address> addressed(
      @Param("taskIds") Collection<String> taskIds, @Param("holders") Collection<String> holders);
}

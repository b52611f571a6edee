package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

@Mapper
interface ItemMapper {

  void insert(AgendaItem item);

  int lastPosition(@Param("session") String session);

  Optional<AgendaItem> find(@Param("id") long id);

  List<AgendaItem> ofSession(@Param("session") String session);

  List<AgendaItem> ofSessions(@Param("sessions") Collection<String> sessions);

  /** The matter's item in a session, the newest if it was there twice. */
  Optional<AgendaItem> inSession(
      @Param("session") String session, @Param("matter") MatterNumber matter);

  List<AgendaItem> ofMatter(@Param("matter") MatterNumber matter);

  /** The newest item of each of these matters. */
  List<AgendaItem> newestOf(@Param("matters") Collection<MatterNumber> matters);

  int update(AgendaItem item);

  /** Those taken off have negative places of their own. */
  void place(@Param("id") long id, @Param("position") int position);

  void insertOpinion(Opinion opinion);

  List<Opinion> opinions(@Param("itemId") long itemId);

  List<Opinion> opinionsOf(@Param("itemIds") Collection<Long> itemIds);

  void insertEntry(Entry entry);

  List<Entry> entries(@Param("matter") MatterNumber matter);
}

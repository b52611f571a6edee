package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

/** Which ballots were held on items, and what they decided. */
@Mapper
interface BallotMapper {

  void insertRound(@Param("itemId") long itemId, @Param("roundId") long roundId);

  /** Ballots on these items, the newest of each last. */
  List<OnItem> roundsOf(@Param("itemIds") Collection<Long> itemIds);

  /** A ballot on an item. */
  record OnItem(long itemId, long roundId) {}

  void insertResolution(Resolution resolution);

  /** The item is voted on once more. */
  void deleteResolution(@Param("itemId") long itemId);

  List<Resolution> ofMatter(@Param("matter") MatterNumber matter);

  List<Resolution> ofItems(@Param("itemIds") Collection<Long> itemIds);

  void putInForce(@Param("itemId") long itemId);

  void withdraw(@Param("matter") MatterNumber matter, @Param("except") long itemId);
}

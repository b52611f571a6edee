package org.gongshang.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;

@Mapper
interface BallotMapper {

  void insertRule(BallotRule rule);

  Optional<BallotRule> rule(@Param("roundId") long roundId);

  List<BallotRule> rulesOf(@Param("itemIds") Collection<Long> itemIds);

  List<Ballot> ballotsOf(
      @Param("accountId") long accountId, @Param("itemIds") Collection<Long> itemIds);

  void insertBallot(Ballot ballot);

  Optional<Ballot> ballotOf(@Param("roundId") long roundId, @Param("accountId") long accountId);

  Tally tally(@Param("roundId") long roundId);

  /** Receipts in an order that tells nothing about who voted when. */
  List<String> receipts(@Param("roundId") long roundId);

  void insertResolution(Resolution resolution);

  List<Resolution> ofMatter(@Param("matter") MatterNumber matter);

  List<Resolution> ofItems(@Param("itemIds") Collection<Long> itemIds);

  void putInForce(@Param("itemId") long itemId);

  void withdraw(@Param("matter") MatterNumber matter, @Param("except") long itemId);
}

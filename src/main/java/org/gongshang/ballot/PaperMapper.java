package org.gongshang.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Papers by name and secret ones. */
@Mapper
interface PaperMapper {

  void insertNamed(NamedPaper paper);

  int changeNamed(NamedPaper paper);

  Optional<NamedPaper> named(@Param("roundId") long roundId, @Param("accountId") long accountId);

  List<NamedPaper> allNamed(
      @Param("accountId") long accountId, @Param("roundIds") Collection<Long> roundIds);

  void insertSecret(
      @Param("id") long id,
      @Param("roundId") long roundId,
      @Param("choice") String choice,
      @Param("token") @Nullable String token);

  int changeSecret(
      @Param("roundId") long roundId, @Param("token") String token, @Param("choice") String choice);

  /** How many papers say the same, of either kind. */
  List<Counting.Tally> tally(@Param("roundId") long roundId);

  /** Papers by name of people who are not on the roll or have not voted. */
  int ofNoVoter(@Param("roundId") long roundId);

  /** Receipts in an order that tells nothing about who voted when. */
  List<String> receipts(@Param("roundId") long roundId);
}

package org.gongshang.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rules and results: there is no statement that changes either. */
@Mapper
interface BallotRuleMapper {

  void insert(@Param("rule") BallotRule rule, @Param("text") FrozenText text);

  FrozenText text(@Param("roundId") long roundId);

  void insertOptions(@Param("roundId") long roundId, @Param("options") List<Placed> options);

  void insertProxies(@Param("roundId") long roundId, @Param("proxies") List<Proxy> proxies);

  /** By the principal's account. */
  List<Proxy> proxies(@Param("roundId") long roundId);

  /** What somebody holds in these ballots. */
  List<Held> held(@Param("roundIds") Collection<Long> roundIds, @Param("holder") long holder);

  /** A mandate in one of several ballots. */
  record Held(long roundId, long principal, boolean voted) {}

  Optional<BallotRule> rule(@Param("roundId") long roundId);

  List<BallotRule> rules(@Param("roundIds") Collection<Long> roundIds);

  List<Option> options(@Param("roundId") long roundId);

  List<OptionOf> allOptions(@Param("roundIds") Collection<Long> roundIds);

  List<Result> results(@Param("roundIds") Collection<Long> roundIds);

  List<FigureOf> allFigures(@Param("roundIds") Collection<Long> roundIds);

  void insertResult(Count count);

  void insertFigures(@Param("roundId") long roundId, @Param("figures") List<Figure> figures);

  Optional<Result> result(@Param("roundId") long roundId);

  List<Figure> figures(@Param("roundId") long roundId);

  /** An option of one of several ballots. */
  record OptionOf(long roundId, String key, String title, long cost) {}

  /** A figure of one of several ballots. */
  record FigureOf(
      long roundId,
      int position,
      String option,
      int votes,
      long points,
      boolean chosen,
      boolean tied) {}

  /** An option at its place on the paper. */
  record Placed(int position, Option option) {}
}

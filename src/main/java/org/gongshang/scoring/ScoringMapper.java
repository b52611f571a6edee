package org.gongshang.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ScoringMapper {

  /** Of all numbers that begin so: a grid's are told from its community's by the ordinal alone. */
  int lastOrdinal(@Param("beginning") String beginning);

  void insert(
      @Param("scoring") Scoring scoring, @Param("year") int year, @Param("ordinal") int ordinal);

  Optional<Scoring> find(@Param("number") String number);

  /** Keeps others from changing it until the transaction ends. */
  Optional<Scoring> lock(@Param("number") String number);

  int update(Scoring scoring);

  /** What may change while it is prepared. */
  int rename(Scoring scoring);

  /** Of these regions, newest first. */
  List<Scoring> at(
      @Param("regionIds") Collection<Long> regionIds,
      @Param("published") boolean published,
      @Param("most") int most);

  /** In which somebody scores, once they have opened. */
  List<Scoring> asking(@Param("accountId") long accountId, @Param("most") int most);

  List<Scoring> unfinished(@Param("regionId") long regionId);

  List<Criterion> criteria(@Param("number") String number);

  void insertCriterion(Criterion criterion);

  int deleteCriterion(@Param("number") String number, @Param("id") long id);

  List<Candidate> candidates(@Param("number") String number);

  Optional<Candidate> candidate(@Param("id") long id);

  void insertCandidate(Candidate candidate);

  int deleteCandidate(@Param("number") String number, @Param("id") long id);

  void place(
      @Param("id") long id, @Param("place") int place, @Param("shortlisted") boolean shortlisted);

  List<Offered> offered(@Param("regionIds") Collection<Long> regionIds);

  List<Link> links(@Param("number") String number);

  List<Juror> jurors(@Param("number") String number);

  void insertJuror(Juror juror);

  int deleteJuror(@Param("number") String number, @Param("accountId") long accountId);

  List<Sheet> sheets(@Param("number") String number);

  List<Sheet> sheetsOf(@Param("number") String number, @Param("accountId") long accountId);

  /** Over what was saved before. */
  void saveSheet(Sheet sheet);
}

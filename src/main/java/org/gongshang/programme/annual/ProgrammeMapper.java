package org.gongshang.programme.annual;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProgrammeMapper {

  /** Among what the region has now, which is handed over to it with numbers of others. */
  int lastOrdinal(@Param("regionId") long regionId, @Param("year") int year);

  /** Of all that begin so, of whichever region they are now. */
  Optional<String> lastNumber(@Param("beginning") String beginning);

  /** Programmes of the region for the year that were not broken off. */
  int standing(@Param("regionId") long regionId, @Param("year") int year);

  void insert(@Param("programme") Programme programme, @Param("ordinal") int ordinal);

  Optional<Programme> find(@Param("number") String number);

  /** Keeps others from changing it until the transaction ends. */
  Optional<Programme> lock(@Param("number") String number);

  int update(Programme programme);

  /** Of these regions, newest year first. */
  List<Programme> at(@Param("regionIds") Collection<Long> regionIds, @Param("most") int most);

  List<Programme> unfinished(@Param("regionId") long regionId);

  /** The region is from now on this one. */
  void handOver(
      @Param("number") String number, @Param("to") long to, @Param("ordinal") int ordinal);

  void insertStages(@Param("number") String number, @Param("stages") List<PlannedStage> stages);

  List<PlannedStage> stages(@Param("number") String number);

  void insertTerms(Terms terms);

  int updateTerms(Terms terms);

  Optional<Terms> terms(@Param("number") String number);

  List<Share> shares(@Param("number") String number);

  void deleteShares(@Param("number") String number);

  void insertShare(@Param("number") String number, @Param("share") Share share);
}

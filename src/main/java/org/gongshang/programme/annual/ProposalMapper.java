package org.gongshang.programme.annual;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProposalMapper {

  int lastPosition(@Param("number") String number);

  void insert(Proposal proposal);

  Optional<Proposal> find(@Param("id") long id);

  Optional<Proposal> ofMatter(@Param("matter") String matter);

  /** In the order in which they came. */
  List<Proposal> of(@Param("number") String number);

  /** How many the person has made and not withdrawn. */
  int countBy(@Param("number") String number, @Param("accountId") long accountId);

  int update(Proposal proposal);

  List<Report> reports(@Param("number") String number);

  /** Over what was reported before. */
  void saveReport(Report report);
}

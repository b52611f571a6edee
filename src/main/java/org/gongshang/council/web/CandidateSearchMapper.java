package org.gongshang.council.web;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CandidateSearchMapper {

  /** People with a mandate below the path, or opened by the one who searches, by name. */
  List<Found> search(
      @Param("text") String text,
      @Param("path") String path,
      @Param("by") long by,
      @Param("limit") int limit);

  /** Whether this person would be found. */
  boolean findable(
      @Param("account") long account, @Param("path") String path, @Param("by") long by);

  /** Somebody who could stand. */
  record Found(long id, String login, String name) {}
}

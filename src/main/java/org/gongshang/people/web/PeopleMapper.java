package org.gongshang.people.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.people.Role;
import org.jspecify.annotations.Nullable;

@Mapper
interface PeopleMapper {

  /**
   * People by id, newest first.
   *
   * @param role held on {@code today} at one of these regions; null for any
   * @param regions mandates at these, or opened by the viewer; null for everybody
   */
  List<PersonRow.Found> search(
      @Param("text") String text,
      @Param("role") @Nullable Role role,
      @Param("today") LocalDate today,
      @Param("regions") @Nullable Collection<Long> regions,
      @Param("me") long me,
      @Param("before") long before,
      @Param("limit") int limit);

  @Nullable Long openedBy(long accountId);
}

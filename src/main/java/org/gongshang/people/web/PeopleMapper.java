package org.gongshang.people.web;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.people.Mandate;
import org.jspecify.annotations.Nullable;

@Mapper
interface PeopleMapper {

  /**
   * People by id, newest first.
   *
   * @param regions mandates at these, or opened by the viewer; null for everybody
   */
  List<PersonRow.Found> search(
      @Param("text") String text,
      @Param("regions") @Nullable Collection<Long> regions,
      @Param("me") long me,
      @Param("before") long before,
      @Param("limit") int limit);

  List<Mandate> mandates(@Param("accounts") Collection<Long> accounts);

  @Nullable Long openedBy(long accountId);
}

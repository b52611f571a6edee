package org.gongshang.deliberation;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrdinalMapper {

  /** Takes the next ordinal of the year; holds the council until the transaction ends. */
  int countSession(@Param("id") long id, @Param("year") int year);

  int lastSession(@Param("id") long id);
}

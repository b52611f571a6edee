package org.gongshang.workflow.engine;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SettingMapper {

  @Nullable String find(String name);

  void delete(String name);

  void insert(@Param("name") String name, @Param("content") String content);
}

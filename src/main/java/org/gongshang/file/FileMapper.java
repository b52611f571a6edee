package org.gongshang.file;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FileMapper {

  void insert(NewFile file);

  int attach(@Param("id") long id, @Param("subject") String subject, @Param("by") long by);

  List<StoredFile> of(String subject);

  List<StoredFile> get(@Param("ids") Collection<Long> ids);

  String sha256(long id);
}

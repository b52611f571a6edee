package org.gongshang.file;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FileMapper {

  void insert(NewFile file);

  int attach(@Param("id") long id, @Param("subject") String subject, @Param("by") long by);

  int detach(@Param("id") long id, @Param("subject") String subject);

  List<StoredFile> of(String subject);

  List<StoredFile> ofAll(@Param("subjects") Collection<String> subjects);

  List<StoredFile> get(@Param("ids") Collection<Long> ids);

  String sha256(long id);

  /** What the person has stored and nobody attached yet. */
  Waiting waiting(long by);

  /** How many files, and their size together. */
  record Waiting(int files, long bytes) {}

  /** Files stored before the moment that nobody attached, by id. */
  List<Sweep.Unattached> unattachedBefore(
      @Param("at") Instant at, @Param("after") long after, @Param("limit") int limit);

  /** Leaves alone what was attached meanwhile. */
  int delete(@Param("ids") Collection<Long> ids);

  /** Those of the hashes that some file has. */
  Set<String> known(@Param("hashes") Collection<String> hashes);
}

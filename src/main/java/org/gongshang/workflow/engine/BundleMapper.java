package org.gongshang.workflow.engine;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface BundleMapper {

  @Nullable String newestHash();

  /** Deployment of the newest bundle. */
  @Nullable String newest();

  void insert(
      @Param("deploymentId") String deploymentId,
      @Param("sha256") String sha256,
      @Param("at") Instant at);
}

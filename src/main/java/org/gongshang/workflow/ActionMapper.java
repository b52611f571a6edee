package org.gongshang.workflow;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ActionMapper {

  void insert(ActionLog.Action action);

  List<Actions.Done> done(Actions.Wanted wanted);

  Standing standingOfDone(Actions.Wanted wanted);

  List<Actions.Started> started(Actions.Wanted wanted);

  Standing standingOfStarted(Actions.Wanted wanted);

  Optional<Long> doneBy(String taskId);

  boolean hasDone(@Param("taskId") String taskId, @Param("accountId") long accountId);

  Optional<Actions.Done> passed(@Param("taskId") String taskId, @Param("accountId") long accountId);

  boolean hasStarted(long accountId);
}

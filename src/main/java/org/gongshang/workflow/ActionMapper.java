package org.gongshang.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ActionMapper {

  List<Actions.Done> done(Actions.Wanted wanted);

  Standing standingOfDone(Actions.Wanted wanted);

  List<Actions.Started> started(Actions.Wanted wanted);

  Standing standingOfStarted(Actions.Wanted wanted);
}

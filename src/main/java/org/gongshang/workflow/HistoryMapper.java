package org.gongshang.workflow;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface HistoryMapper {

  List<HistoryLine> lines(String businessKey);

  List<HistoryLines.StepLine> steps(String businessKey);
}

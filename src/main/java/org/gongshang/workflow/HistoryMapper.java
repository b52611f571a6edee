package org.gongshang.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface HistoryMapper {

  List<Line> lines(String businessKey);

  /** The newest line of a subject; null while it has none. */
  @Nullable Long last(String businessKey);

  /** Every line up to this one as it is kept, oldest first. */
  List<Kept> kept(@Param("businessKey") String businessKey, @Param("last") long last);

  List<Decided> decisions(String businessKey);

  List<HistoryLines.StepLine> steps(String businessKey);

  List<Wait> waits(@Param("businessKeys") Collection<String> businessKeys);

  /** An element at which a subject waits for time or for a message. */
  record Wait(
      String businessKey, String processKey, String elementId, @Nullable String elementName) {}

  /** A row of {@code matter_event} as it is. */
  record Kept(
      long id,
      long happenedAt,
      @Nullable Long actor,
      String eventKey,
      String args,
      @Nullable String formId,
      @Nullable String answers) {}

  /** A row of {@code matter_event} with the step that it leads to. */
  record Line(
      long id,
      Instant happenedAt,
      @Nullable Long actor,
      String eventKey,
      String args,
      @Nullable String formId,
      @Nullable String formDeployment,
      @Nullable String answers,
      @Nullable String labels,
      @Nullable String taskId,
      @Nullable Long decisionId,
      @Nullable String processKey,
      @Nullable String elementId,
      @Nullable String elementName) {}

  /** A row of {@code matter_decision}. */
  record Decided(
      long id,
      String decisionKey,
      String decisionName,
      int decisionVersion,
      @Nullable String taskId,
      String inputs,
      String outputs,
      Instant decidedAt,
      @Nullable Instant dueAt) {}
}

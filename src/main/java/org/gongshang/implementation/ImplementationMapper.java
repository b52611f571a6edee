package org.gongshang.implementation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImplementationMapper {

  void insert(
      @Param("matter") MatterNumber matter,
      @Param("round") int round,
      @Param("deadline") @Nullable LocalDate deadline,
      @Param("openedAt") Instant openedAt);

  Optional<Implementation> newest(@Param("matter") MatterNumber matter);

  int update(Implementation implementation);

  void insertMilestones(
      @Param("implementationId") long implementationId,
      @Param("milestones") List<Milestone> milestones,
      @Param("by") long by,
      @Param("at") Instant at);

  List<Milestone> ahead(@Param("implementationId") long implementationId);

  /** Those of the numbers that were not reached before are reached now. */
  void reach(
      @Param("implementationId") long implementationId,
      @Param("numbers") Collection<Integer> numbers,
      @Param("reportId") long reportId);

  void insertReport(
      @Param("implementationId") long implementationId, @Param("report") NewReport report);

  /** Id of the newest report of a round, right after it was written. */
  long newestReport(@Param("implementationId") long implementationId);

  void insertReportPhotos(@Param("reportId") long reportId, @Param("files") Collection<Long> files);

  void insertInspection(
      @Param("implementationId") long implementationId,
      @Param("result") InspectionResult result,
      @Param("findings") String findings,
      @Param("by") long by,
      @Param("at") Instant at);

  long newestInspection(@Param("implementationId") long implementationId);

  void insertInspectionPhotos(
      @Param("inspectionId") long inspectionId, @Param("files") Collection<Long> files);

  void insertAcceptance(
      @Param("implementationId") long implementationId,
      @Param("verdict") Verdict verdict,
      @Param("reason") @Nullable String reason,
      @Param("by") long by,
      @Param("at") Instant at);

  List<RoundMilestone> milestones(@Param("matter") MatterNumber matter);

  List<Report> reports(@Param("matter") MatterNumber matter);

  List<Photo> reportPhotos(@Param("matter") MatterNumber matter);

  List<Inspection> inspections(@Param("matter") MatterNumber matter);

  List<Photo> inspectionPhotos(@Param("matter") MatterNumber matter);

  List<Acceptance> acceptances(@Param("matter") MatterNumber matter);

  void deleteInspectionPhotos(long inspectionId);

  void deleteInspection(long id);
}

package org.gongshang.implementation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.gongshang.workflow.MatterNumber;
import org.springframework.stereotype.Component;

/** What was written about the work on a matter: by whom, with which photos. */
@Component
class WorkEntries {

  private final ImplementationMapper mapper;
  private final Accounts accounts;
  private final Files files;

  WorkEntries(ImplementationMapper mapper, Accounts accounts, Files files) {
    this.mapper = mapper;
    this.accounts = accounts;
    this.files = files;
  }

  record Written(
      List<WorkCard.Entry> reports,
      List<WorkCard.Entry> inspections,
      List<WorkCard.Entry> acceptances) {}

  Written of(MatterNumber matter, List<Report> reports) {
    List<Inspection> inspections = mapper.inspections(matter);
    List<Acceptance> acceptances = mapper.acceptances(matter);
    Set<Long> people = new LinkedHashSet<>();
    reports.forEach(report -> people.add(report.reportedBy()));
    inspections.forEach(inspection -> people.add(inspection.inspectedBy()));
    acceptances.forEach(acceptance -> people.add(acceptance.acceptedBy()));
    Map<Long, String> names = people.isEmpty() ? Map.of() : accounts.names(people);
    List<Photo> reportPhotos = mapper.reportPhotos(matter);
    List<Photo> inspectionPhotos = mapper.inspectionPhotos(matter);
    Map<Long, StoredFile> stored = stored(reportPhotos, inspectionPhotos);
    return new Written(
        reports.stream()
            .map(report -> entry(report, names, photos(report.id(), reportPhotos, stored)))
            .toList(),
        inspections.stream()
            .map(found -> entry(found, names, photos(found.id(), inspectionPhotos, stored)))
            .toList(),
        acceptances.stream().map(acceptance -> entry(acceptance, names)).toList());
  }

  private Map<Long, StoredFile> stored(List<Photo> reports, List<Photo> inspections) {
    List<Photo> all = new ArrayList<>(reports);
    all.addAll(inspections);
    return all.isEmpty()
        ? Map.of()
        : files.get(all.stream().map(Photo::fileId).toList()).stream()
            .collect(Collectors.toMap(StoredFile::id, Function.identity()));
  }

  private static List<StoredFile> photos(
      long ownerId, List<Photo> photos, Map<Long, StoredFile> stored) {
    return photos.stream()
        .filter(photo -> photo.ownerId() == ownerId)
        .map(photo -> Optional.ofNullable(stored.get(photo.fileId())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static WorkCard.Entry entry(
      Report report, Map<Long, String> names, List<StoredFile> photos) {
    return new WorkCard.Entry(
        report.round(),
        report.workFinished() ? "finished" : "goingOn",
        report.report(),
        report.percent(),
        report.spent().amount(),
        names.getOrDefault(report.reportedBy(), ""),
        report.reportedAt(),
        photos);
  }

  private static WorkCard.Entry entry(
      Inspection inspection, Map<Long, String> names, List<StoredFile> photos) {
    return new WorkCard.Entry(
        inspection.round(),
        inspection.result().key(),
        inspection.findings(),
        null,
        null,
        names.getOrDefault(inspection.inspectedBy(), ""),
        inspection.inspectedAt(),
        photos);
  }

  private static WorkCard.Entry entry(Acceptance acceptance, Map<Long, String> names) {
    return new WorkCard.Entry(
        acceptance.round(),
        acceptance.verdict().key(),
        acceptance.reason(),
        null,
        null,
        names.getOrDefault(acceptance.acceptedBy(), ""),
        acceptance.acceptedAt(),
        List.of());
  }
}

package org.gongshang.implementation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Viewer;
import org.gongshang.project.Projects;
import org.gongshang.project.Yuan;
import org.gongshang.workflow.Discretion;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the work on a matter for its page. */
@Component
class WorkCards {

  private final ImplementationMapper mapper;
  private final ImplementationRules rules;
  private final Projects projects;
  private final Accounts accounts;
  private final Files files;
  private final Discretion discretion;
  private final Clock clock;

  WorkCards(
      ImplementationMapper mapper,
      ImplementationRules rules,
      Projects projects,
      Accounts accounts,
      Files files,
      Discretion discretion,
      Clock clock) {
    this.mapper = mapper;
    this.rules = rules;
    this.projects = projects;
    this.accounts = accounts;
    this.files = files;
    this.discretion = discretion;
    this.clock = clock;
  }

  Optional<WorkCard> of(Matter matter, Viewer viewer) {
    return mapper
        .newest(matter.number())
        .map(work -> card(work, discretion.readsPhones(matter, viewer)));
  }

  private WorkCard card(Implementation work, boolean phone) {
    MatterNumber matter = work.matter();
    List<Report> reports = mapper.reports(matter);
    Yuan spent = reports.isEmpty() ? Yuan.ZERO : reports.get(0).spent();
    Yuan cost = work.finalCost();
    Spending spending =
        new Spending(cost == null ? spent : cost, projects.commitment(matter).budget());
    Writings writings = writings(matter, reports);
    return new WorkCard(
        work.round(),
        work.state().name().toLowerCase(Locale.ROOT),
        work.deadline(),
        work.contact(),
        phone(work.phone(), phone),
        reports.stream()
            .filter(report -> report.round() == work.round())
            .findFirst()
            .map(Report::percent)
            .orElse(null),
        spending.spent().amount(),
        spending.budget().amount(),
        spending.percent(),
        cost == null && spending.isNear(rules.warnPercent()),
        cost == null ? null : cost.amount(),
        stones(work),
        writings.reports(),
        writings.inspections(),
        writings.acceptances());
  }

  private List<WorkCard.Stone> stones(Implementation work) {
    LocalDate today = LocalDate.now(clock);
    return mapper.milestones(work.matter()).stream()
        .map(
            stone ->
                new WorkCard.Stone(
                    stone.round(),
                    stone.name(),
                    stone.dueOn(),
                    stone.round() == work.round()
                        && work.state() == WorkState.WORKING
                        && stone.dueOn().isBefore(today)))
        .toList();
  }

  private static @Nullable String phone(@Nullable String phone, boolean open) {
    return phone == null || open ? phone : Privacy.phone(phone);
  }

  private record Writings(
      List<WorkCard.Entry> reports,
      List<WorkCard.Entry> inspections,
      List<WorkCard.Entry> acceptances) {}

  private Writings writings(MatterNumber matter, List<Report> reports) {
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
    return new Writings(
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

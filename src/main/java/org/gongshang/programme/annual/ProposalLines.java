package org.gongshang.programme.annual;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Contributors;
import org.gongshang.people.Accounts;
import org.gongshang.people.Privacy;
import org.gongshang.people.Viewer;
import org.gongshang.programme.Explained;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Result;
import org.gongshang.workflow.ResultSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what pages show of a programme's proposals, in a constant number of statements. */
@Component
class ProposalLines {

  private final ProposalMapper mapper;
  private final ProjectSelection selection;
  private final Reports reports;
  private final ProgrammeRights rights;
  private final Accounts accounts;
  private final Regions regions;
  private final Matters matters;
  private final Contributors<ResultSource> sources;

  ProposalLines(
      ProposalMapper mapper,
      ProjectSelection selection,
      Reports reports,
      ProgrammeRights rights,
      Accounts accounts,
      Regions regions,
      Matters matters,
      ObjectProvider<ResultSource> sources) {
    this.mapper = mapper;
    this.selection = selection;
    this.reports = reports;
    this.rights = rights;
    this.accounts = accounts;
    this.regions = regions;
    this.matters = matters;
    this.sources = Contributors.of(sources);
  }

  /** All that were made, in the order in which they came; who made one sees their name in full. */
  List<ProposalLine> of(Programme programme, Viewer viewer) {
    List<Proposal> all = mapper.of(programme.number());
    Map<Long, String> names = accounts.names(all.stream().map(Proposal::proposedBy).toList());
    Map<Long, String> titles =
        all.stream().collect(Collectors.toMap(Proposal::id, Proposal::title));
    Map<String, Explained.Project> found = found(programme);
    Map<Long, Report> midYear = reports.of(programme.number(), CalendarStage.CHECK);
    Map<Long, Report> yearEnd = reports.of(programme.number(), CalendarStage.EVALUATE);
    Set<MatterNumber> started =
        all.stream()
            .map(Proposal::matter)
            .filter(Objects::nonNull)
            .map(MatterNumber::new)
            .collect(Collectors.toSet());
    Set<MatterNumber> seen = started.isEmpty() ? Set.of() : matters.visible(started, viewer);
    Map<String, Result> results = results(started);
    boolean inside = rights.worksAt(viewer, programme.regionId());
    return all.stream()
        .map(
            each -> {
              boolean open = inside || each.proposedBy() == viewer.accountId();
              String name = names.getOrDefault(each.proposedBy(), "");
              String matter = each.matter();
              return new ProposalLine(
                  each,
                  place(each),
                  open ? name : Privacy.surname(name),
                  !open,
                  each.mergedInto() == null ? "" : titles.getOrDefault(each.mergedInto(), ""),
                  each.wasVotedOn() ? found.get(each.key()) : null,
                  midYear.get(each.id()),
                  yearEnd.get(each.id()),
                  matter != null && seen.contains(new MatterNumber(matter)),
                  matter == null ? null : results.get(matter));
            })
        .toList();
  }

  private Map<String, Explained.Project> found(Programme programme) {
    Map<String, Explained.Project> found = new HashMap<>();
    selection
        .outcomes(programme)
        .values()
        .forEach(each -> each.projects().forEach(project -> found.put(project.id(), project)));
    return found;
  }

  private String place(Proposal proposal) {
    Long place = proposal.placeId();
    return place == null ? "" : regions.known(place).map(Region::name).orElse("");
  }

  /** Of several results of a matter the one that comes last counts: that of its people. */
  private Map<String, Result> results(Collection<MatterNumber> started) {
    Map<String, Result> results = new HashMap<>();
    if (!started.isEmpty()) {
      sources.stream()
          .flatMap(source -> source.results(started).stream())
          .forEach(result -> results.put(result.matter().value(), result));
    }
    return results;
  }
}

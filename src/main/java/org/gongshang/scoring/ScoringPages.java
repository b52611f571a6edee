package org.gongshang.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a scoring shows. */
@Component
@Transactional(readOnly = true)
public class ScoringPages {

  private final ScoringMapper mapper;
  private final Scorings scorings;
  private final Candidates candidates;
  private final ScoringSubjects subjects;
  private final SheetPages sheets;
  private final Accounts accounts;
  private final Keepers keepers;
  private final Regions regions;
  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskAccess access;

  ScoringPages(
      ScoringMapper mapper,
      Scorings scorings,
      Candidates candidates,
      ScoringSubjects subjects,
      SheetPages sheets,
      Accounts accounts,
      Keepers keepers,
      Regions regions,
      Inbox inbox,
      Audiences audiences,
      TaskAccess access) {
    this.mapper = mapper;
    this.scorings = scorings;
    this.candidates = candidates;
    this.subjects = subjects;
    this.sheets = sheets;
    this.accounts = accounts;
    this.keepers = keepers;
    this.regions = regions;
    this.inbox = inbox;
    this.audiences = audiences;
    this.access = access;
  }

  /** A scoring, for those who may see it; for others it does not exist. */
  public Page page(Viewer viewer, String number) {
    Scoring scoring = visible(viewer, number);
    List<InboxRow> open =
        inbox.ofSubject(number).stream().filter(task -> access.opens(task, viewer)).toList();
    List<Juror> jurors = mapper.jurors(number);
    boolean keeps = keepers.keeps(viewer, scoring.regionId());
    boolean prepared = scoring.state() == ScoringState.PREPARED;
    return new Page(
        scoring,
        regions.known(scoring.regionId()).map(Region::name).orElse(""),
        mapper.criteria(number),
        mapper.candidates(number),
        people(jurors, Track.EXPERT),
        people(jurors, Track.PUBLIC),
        ranked(scoring, viewer),
        links(number, Link::aboveId, Link::belowRegion, Link::belowNumber),
        links(number, Link::belowId, Link::aboveRegion, Link::aboveNumber),
        prepared && keeps,
        prepared ? scorings.missing(number) : List.of(),
        prepared && keeps ? offered(scoring) : List.of(),
        prepared && keeps ? List.copyOf(candidates.proposals(scoring, viewer).values()) : List.of(),
        sheets.own(scoring, viewer),
        audiences.mine(open, viewer),
        audiences.asking(open.stream().map(InboxRow::taskId).toList(), viewer));
  }

  private List<FromBelow> offered(Scoring scoring) {
    return candidates.offered(scoring).stream()
        .map(each -> new FromBelow(each, regions.get(each.regionId()).name()))
        .toList();
  }

  private Scoring visible(Viewer viewer, String number) {
    if (!ScoringNumber.isOne(number)) {
      throw new NotVisible("scoring " + number);
    }
    return mapper
        .find(number)
        .filter(each -> subjects.maySee(each, viewer))
        .orElseThrow(() -> new NotVisible("scoring " + number));
  }

  /** Counted figures are shown to those who decide on them, and to all once they are public. */
  private List<Ranked> ranked(Scoring scoring, Viewer viewer) {
    boolean counted = scoring.state() == ScoringState.COUNTED || scoring.isPublished();
    boolean shown = scoring.isPublished() || keepers.sees(viewer, scoring.regionId());
    return counted && shown ? scorings.rank(scoring) : List.of();
  }

  private List<Person> people(List<Juror> jurors, Track track) {
    List<Long> ids =
        jurors.stream().filter(each -> each.track() == track).map(Juror::accountId).toList();
    Map<Long, String> names = accounts.names(ids);
    return ids.stream()
        .map(id -> new Person(id, names.getOrDefault(id, "")))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** Where a candidate stands elsewhere, by its id here. */
  private Map<String, Elsewhere> links(
      String number,
      Function<Link, Long> here,
      Function<Link, Long> region,
      Function<Link, String> there) {
    return mapper.links(number).stream()
        .filter(link -> !there.apply(link).equals(number))
        .collect(
            Collectors.toMap(
                link -> String.valueOf(here.apply(link)),
                link ->
                    new Elsewhere(
                        there.apply(link),
                        regions.known(region.apply(link)).map(Region::name).orElse(""),
                        link.place())));
  }

  /** A candidate that a region below offers. */
  public record FromBelow(Offered candidate, String region) {}

  public record Person(long id, String name) {}

  /** The same candidate in another scoring. */
  public record Elsewhere(String number, String region, int place) {}

  /**
   * One scoring.
   *
   * @param ranked best first; empty while the viewer may not know
   * @param from by candidate, the shortlist below from which it came
   * @param to by candidate, the scoring above that took it up
   * @param prepares whether the viewer can still change it
   * @param own what the viewer scored; null for who is no juror
   */
  public record Page(
      Scoring scoring,
      String region,
      List<Criterion> criteria,
      List<Candidate> candidates,
      List<Person> experts,
      List<Person> jury,
      List<Ranked> ranked,
      Map<String, Elsewhere> from,
      Map<String, Elsewhere> to,
      boolean prepares,
      List<Refusal> missing,
      List<FromBelow> offered,
      List<Proposal> proposals,
      SheetPages.@Nullable Own own,
      List<InboxRow> tasks,
      Set<String> asking) {}
}

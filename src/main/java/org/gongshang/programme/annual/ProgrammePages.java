package org.gongshang.programme.annual;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.ballot.BallotView;
import org.gongshang.ballot.BallotViews;
import org.gongshang.notice.Objection;
import org.gongshang.people.Viewer;
import org.gongshang.programme.Explained;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.TaskAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of programmes show. */
@Component
@Transactional(readOnly = true)
public class ProgrammePages {

  private final ProgrammeMapper mapper;
  private final ProgrammeRights rights;
  private final ProgrammeVotes votes;
  private final ProjectSelection selection;
  private final SelectionNotices notices;
  private final ProposalLines lines;
  private final ProgrammeDrawing drawing;
  private final BallotViews ballots;
  private final Regions regions;
  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskAccess access;
  private final Clock clock;

  ProgrammePages(
      ProgrammeMapper mapper,
      ProgrammeRights rights,
      ProgrammeVotes votes,
      ProjectSelection selection,
      SelectionNotices notices,
      ProposalLines lines,
      ProgrammeDrawing drawing,
      BallotViews ballots,
      Regions regions,
      Inbox inbox,
      Audiences audiences,
      TaskAccess access,
      Clock clock) {
    this.mapper = mapper;
    this.rights = rights;
    this.votes = votes;
    this.selection = selection;
    this.notices = notices;
    this.lines = lines;
    this.drawing = drawing;
    this.ballots = ballots;
    this.regions = regions;
    this.inbox = inbox;
    this.audiences = audiences;
    this.access = access;
    this.clock = clock;
  }

  private String region(Programme programme) {
    return regions.known(programme.regionId()).map(Region::name).orElse("");
  }

  /** A programme, for those who may see it; for others it does not exist. */
  public ProgrammePage page(Viewer viewer, String number) {
    Programme programme = rights.visible(viewer, number);
    List<InboxRow> open =
        inbox.ofSubject(number).stream().filter(task -> access.opens(task, viewer)).toList();
    BallotView ballot =
        programme.roundId() == null ? null : ballots.of(programme.roundId(), viewer).orElse(null);
    Map<Long, Selected> outcomes =
        programme.state().isDecided() ? selection.outcomes(programme) : Map.of();
    return new ProgrammePage(
        programme,
        region(programme),
        mapper.stages(number),
        drawing.of(number).orElse(null),
        votes.terms(number),
        shares(programme),
        words(programme, ballot),
        missing(programme, viewer),
        lines.of(programme, viewer).stream()
            .filter(
                each -> each.proposal().state() != ProposalState.WITHDRAWN || each.isOwn(viewer))
            .toList(),
        decided(outcomes),
        ballot,
        audiences.mine(open, viewer),
        audiences.asking(open.stream().map(InboxRow::taskId).toList(), viewer),
        may(programme, viewer));
  }

  /**
   * What those who prepare the vote put right; whoever waits for one that does not open is told.
   */
  private List<Refusal> missing(Programme programme, Viewer viewer) {
    ProgrammeState state = programme.state();
    boolean prepared =
        state == ProgrammeState.SETTLING && rights.worksAt(viewer, programme.regionId());
    return prepared || state == ProgrammeState.READY ? votes.missing(programme) : List.of();
  }

  /** As they were frozen; before that, as they would be. */
  private List<String> words(Programme programme, @Nullable BallotView ballot) {
    ProgrammeState state = programme.state();
    if (state == ProgrammeState.SETTLING || state == ProgrammeState.READY) {
      return votes.words(programme);
    }
    return ballot == null ? List.of() : ballot.rule().words().lines().toList();
  }

  private ProgrammePage.May may(Programme programme, Viewer viewer) {
    long region = programme.regionId();
    boolean prepares = rights.prepares(viewer, region);
    return new ProgrammePage.May(
        rights.takesProposals(programme, viewer, clock.instant()),
        prepares && programme.state().compareTo(ProgrammeState.SETTLING) <= 0,
        rights.convener(viewer, region) && programme.state().canBeAborted(),
        rights.clerk(viewer, region),
        rights.convener(viewer, region));
  }

  private List<ProgrammePage.NamedShare> shares(Programme programme) {
    List<ProgrammePage.NamedShare> named = new ArrayList<>();
    mapper
        .shares(programme.number())
        .forEach(
            each ->
                named.add(
                    new ProgrammePage.NamedShare(
                        regions.known(each.regionId()).map(Region::name).orElse(""),
                        each.amount())));
    return named;
  }

  private List<ProgrammePage.Decided> decided(Map<Long, Selected> outcomes) {
    return outcomes.entrySet().stream()
        .map(
            each ->
                new ProgrammePage.Decided(
                    each.getKey(),
                    each.getKey() == 0
                        ? ""
                        : regions.known(each.getKey()).map(Region::name).orElse(""),
                    each.getValue(),
                    each.getValue().projects().stream()
                        .sorted(
                            Comparator.comparing(Explained.Project::selected)
                                .thenComparing(Explained.Project::votes)
                                .reversed())
                        .toList()))
        .toList();
  }

  /** The objection that is to be answered next. */
  @Nullable Objection objection(String number) {
    return mapper.find(number).stream()
        .flatMap(each -> notices.unanswered(each).stream())
        .findFirst()
        .orElse(null);
  }

  /** What the form for the rules of a vote is filled with. */
  TermsPage terms(Programme programme) {
    return new TermsPage(
        programme,
        TermsForm.of(programme, votes.terms(programme.number()), mapper.shares(programme.number())),
        regions.children(programme.regionId()));
  }

  /** Regions below that a proposal can be for. */
  List<Region> places(Programme programme) {
    return regions.children(programme.regionId());
  }

  /** One proposal with what the viewer can do about it. */
  ProposalPage proposal(Viewer viewer, String number, long id) {
    ProgrammePage page = page(viewer, number);
    ProposalLine line =
        page.proposals().stream()
            .filter(each -> each.proposal().id() == id)
            .findFirst()
            .orElseThrow(() -> new NotVisible("proposal " + id));
    return new ProposalPage(page, line, line.isOwn(viewer));
  }

  public record TermsPage(Programme programme, TermsForm form, List<Region> below) {}
}

package org.gongshang.opinion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongshang.NotVisible;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Grounds;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of rounds show. */
@Component
@Transactional(readOnly = true)
class RoundPages {

  private static final int LISTED = 50;

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final OpinionRights rights;
  private final Guests guests;
  private final CommonGround common;
  private final Regions regions;
  private final Inbox inbox;
  private final Audiences audiences;
  private final Clock clock;

  RoundPages(
      OpinionMapper mapper,
      ReactionMapper reactions,
      OpinionRights rights,
      Guests guests,
      CommonGround common,
      Regions regions,
      Inbox inbox,
      Audiences audiences,
      Clock clock) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
    this.guests = guests;
    this.common = common;
    this.regions = regions;
    this.inbox = inbox;
    this.audiences = audiences;
    this.clock = clock;
  }

  /** Rounds of the viewer's regions and those in which they take part, the newest first. */
  public record ListPage(List<Row> rows, List<Region> own) {}

  public record Row(OpinionRound round, String region) {}

  ListPage list(Viewer viewer) {
    List<Row> rows =
        mapper
            .seenBy(rights.looked(viewer), rights.homes(viewer), viewer.accountId(), LISTED)
            .stream()
            .filter(
                round ->
                    round.state() != RoundState.PREPARED || rights.runs(viewer, round.regionId()))
            .map(round -> new Row(round, regions.get(round.regionId()).name()))
            .toList();
    return new ListPage(rows, rights.own(viewer));
  }

  /**
   * A round.
   *
   * @param own statements that the viewer has written as one who takes part
   * @param wide whether residents come who were not asked by name
   */
  public record Page(
      OpinionRound round,
      String region,
      ReactionMapper.Turnout turnout,
      List<Statement> statements,
      List<Statement> own,
      boolean runs,
      boolean takesPart,
      boolean wide) {

    public List<Statement> in(String state) {
      return statements.stream().filter(each -> each.state().key().equals(state)).toList();
    }

    public boolean mayOpen() {
      return runs && in("accepted").size() >= OpinionRounds.FEWEST_STATEMENTS;
    }

    public int fewest() {
      return OpinionRounds.FEWEST_STATEMENTS;
    }
  }

  Page page(Viewer viewer, long id) {
    OpinionRound round = rights.visible(viewer, id);
    boolean takesPart = rights.takesPart(viewer, round);
    List<Statement> all = mapper.statements(id);
    return new Page(
        round,
        regions.get(round.regionId()).name(),
        reactions.turnout(id),
        all,
        takesPart ? all.stream().filter(each -> isBy(each, viewer)).toList() : List.of(),
        rights.runs(viewer, round.regionId()),
        takesPart,
        guests.isWide(round));
  }

  private static boolean isBy(Statement statement, Viewer viewer) {
    Long author = statement.author();
    return author != null && author == viewer.accountId();
  }

  /**
   * Where somebody reacts.
   *
   * @param next the statement to react to now; null when they have seen all
   * @param done how many they have reacted to
   * @param waits whether it still stands in their inbox
   */
  public record Desk(
      OpinionRound round, List<Line> lines, @Nullable Statement next, int done, boolean waits) {}

  /**
   * @param side what the viewer thinks of it; null where they have not said
   */
  public record Line(Statement statement, @Nullable Side side) {}

  /**
   * @param skipped the statement to leave for later; 0 for none
   */
  Desk desk(Viewer viewer, long id, long skipped) {
    OpinionRound round = rights.visible(viewer, id);
    if (!rights.takesPart(viewer, round)) {
      throw new NotVisible("how to react in opinion round " + id);
    }
    Map<Long, Side> sides = new HashMap<>();
    reactions.of(id, viewer.accountId()).forEach(c -> sides.put(c.statementId(), c.taken()));
    List<Line> lines =
        mapper.statements(id).stream()
            .filter(Statement::isAccepted)
            .map(statement -> new Line(statement, sides.get(statement.id())))
            .toList();
    int done = (int) lines.stream().filter(line -> line.side != null).count();
    return new Desk(
        round, lines, next(lines, viewer, id, skipped), done, task(viewer, id).isPresent());
  }

  private @Nullable Statement next(List<Line> lines, Viewer viewer, long id, long skipped) {
    Map<Long, Integer> seen = new HashMap<>();
    reactions
        .counts(id)
        .forEach(
            c ->
                seen.merge(c.statementId(), c.agreed() + c.disagreed() + c.passed(), Integer::sum));
    List<Statement> open = new ArrayList<>();
    lines.stream().filter(line -> line.side == null).forEach(line -> open.add(line.statement));
    if (open.size() > 1) {
      open.removeIf(statement -> statement.id() == skipped);
    }
    return open.stream().min(Turns.of(viewer.accountId(), seen)).orElse(null);
  }

  /** The round's task, while it asks the viewer. */
  Optional<InboxRow> task(Viewer viewer, long id) {
    List<InboxRow> rows = inbox.ofSubject(RoundNumber.of(id));
    Set<String> asking = audiences.asking(rows.stream().map(InboxRow::taskId).toList(), viewer);
    return rows.stream().filter(row -> asking.contains(row.taskId())).findFirst();
  }

  ResultPage result(Viewer viewer, long id, String typed) {
    OpinionRound round = rights.visible(viewer, id);
    if (round.state() == RoundState.PREPARED) {
      throw new NotVisible("outcome of opinion round " + id);
    }
    By by = By.find(typed).filter(round::knows).orElse(round.first());
    Outcome outcome = common.of(round, by);
    boolean few = !round.isImported() && outcome.ground().people() < Grounds.FEWEST;
    return new ResultPage(
        round,
        regions.get(round.regionId()).name(),
        by,
        few ? null : outcome,
        few || outcome.ground().points().size() < 2 ? null : Picture.of(outcome.ground()),
        rights.runs(viewer, round.regionId()));
  }

  RoundForm form(Viewer viewer, long id) {
    OpinionRound round = rights.run(viewer, id);
    round.demand(RoundState.PREPARED);
    return RoundForm.of(round, clock);
  }

  /** Whether the viewer runs the round or only takes part in it. */
  boolean runs(Viewer viewer, long id) {
    return rights.runs(viewer, rights.visible(viewer, id).regionId());
  }

  OpinionRound run(Viewer viewer, long id) {
    return rights.run(viewer, id);
  }

  /** The region for which the viewer begins a round. */
  Region begun(Viewer viewer, @Nullable Long regionId) {
    List<Region> own = rights.own(viewer);
    return own.stream()
        .filter(region -> regionId == null || Objects.equals(region.id(), regionId))
        .findFirst()
        .orElseThrow(() -> new NotVisible("rounds of region " + regionId));
  }
}

package org.gongshang.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongshang.Refusal;
import org.gongshang.opinion.ReactionMapper.Cell;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Ground;
import org.gongshang.opinion.ground.Grounds;
import org.gongshang.opinion.ground.Responses;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What rounds come to, reckoned anew only when somebody has reacted since. */
@Component
public class CommonGround {

  private static final int KEPT = 100;

  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> BY_SECTOR = Comparator.comparing(Sector::valueOf);

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final Clock clock;
  private final Map<Wanted, Reckoned> known = new ConcurrentHashMap<>();

  CommonGround(OpinionMapper mapper, ReactionMapper reactions, Clock clock) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.clock = clock;
  }

  private record Wanted(long round, By by) {}

  /**
   * The round's outcome, with people grouped so, for whoever may read it.
   *
   * @throws Refusal while fewer than three known people have reacted: it would tell who voted how
   */
  public Outcome shown(OpinionRound round, By by) {
    Outcome outcome = of(round, by);
    if (!round.isImported() && outcome.ground().people() < Grounds.FEWEST) {
      throw new Refusal("opinion.few", Grounds.FEWEST);
    }
    return outcome;
  }

  Outcome of(OpinionRound round, By by) {
    if (!round.knows(by)) {
      throw new Refusal("opinion.by.unknown");
    }
    long stamp = reactions.changes(round.id());
    if (known.size() > KEPT) {
      known.clear();
    }
    return known
        .computeIfAbsent(new Wanted(round.id(), by), wanted -> new Reckoned())
        .at(stamp, round.isOpen(), () -> reckon(round, by));
  }

  private Outcome reckon(OpinionRound round, By by) {
    Instant now = clock.instant();
    List<Statement> statements =
        mapper.statements(round.id()).stream().filter(Statement::isAccepted).toList();
    List<ParticipantRow> people = reactions.participants(round.id());
    Responses all = responses(round.id(), statements, people);
    int[] heard = all.heard();
    Grounds grounds = new Grounds(all.of(heard), round.isImported() ? 1 : Grounds.FEWEST);
    Ground ground =
        switch (by) {
          case OPINION -> grounds.computed();
          case SECTOR -> grounds.named(by, named(by, people, heard), BY_SECTOR);
          case GIVEN -> grounds.named(by, named(by, people, heard), BY_NUMBER);
        };
    return new Outcome(ground, statements, now);
  }

  private Responses responses(long round, List<Statement> statements, List<ParticipantRow> people) {
    Map<Long, Integer> columns = new HashMap<>();
    statements.forEach(statement -> columns.put(statement.id(), columns.size()));
    Map<Long, Integer> rows = new HashMap<>();
    people.forEach(person -> rows.put(person.id(), rows.size()));
    Responses responses = new Responses(people.size(), statements.size());
    reactions.each(
        round,
        context -> {
          Cell cell = context.getResultObject();
          Integer row = rows.get(cell.participantId());
          Integer column = columns.get(cell.statementId());
          if (row != null && column != null) {
            responses.put(row, column, cell.taken());
          }
        });
    return responses;
  }

  private static List<@Nullable String> named(By by, List<ParticipantRow> people, int[] heard) {
    List<@Nullable String> names = new ArrayList<>();
    for (int row : heard) {
      Sector sector = people.get(row).sector();
      names.add(
          by == By.GIVEN ? people.get(row).givenGroup() : sector == null ? null : sector.name());
    }
    return names;
  }
}

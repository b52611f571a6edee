package org.gongshang.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.NotVisible;
import org.gongshang.opinion.ReactionMapper.Cell;
import org.gongshang.opinion.exchange.CommentRow;
import org.gongshang.opinion.exchange.Files;
import org.gongshang.opinion.exchange.PersonRow;
import org.gongshang.opinion.ground.Side;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A closed round as files: the same that it came in, or its own, in which nobody has a name and
 * people stand in an order that tells nothing.
 */
@Component
public class RoundExport {

  private final OpinionMapper mapper;
  private final ReactionMapper reactions;
  private final OpinionRights rights;

  RoundExport(OpinionMapper mapper, ReactionMapper reactions, OpinionRights rights) {
    this.mapper = mapper;
    this.reactions = reactions;
    this.rights = rights;
  }

  @Transactional(readOnly = true)
  public Files files(Viewer viewer, long id) {
    OpinionRound round = rights.run(viewer, id);
    if (round.state() != RoundState.CLOSED) {
      throw new NotVisible("files of opinion round " + id + " before it is closed");
    }
    List<StatementRow> rows = mapper.statementRows(id);
    List<StatementRow> columns =
        rows.stream()
            .filter(row -> row.columnNo() != null)
            .filter(row -> row.source() != null || row.state() == StatementState.ACCEPTED)
            .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.columnNo())))
            .toList();
    Map<Long, Side[]> sides = sides(id, columns);
    List<PersonRow> people = new ArrayList<>();
    for (ParticipantRow person : reactions.participants(id)) {
      people.add(person(person, sides.getOrDefault(person.id(), new Side[columns.size()])));
    }
    return new Files(
        rows.stream()
            .filter(row -> row.source() != null || row.state() == StatementState.ACCEPTED)
            .map(row -> comment(row, columns.indexOf(row), sides))
            .toList(),
        columns.stream().map(StatementRow::position).toList(),
        people);
  }

  private Map<Long, Side[]> sides(long id, List<StatementRow> columns) {
    Map<Long, Integer> places = new HashMap<>();
    columns.forEach(column -> places.put(column.id(), places.size()));
    Map<Long, Side[]> sides = new HashMap<>();
    reactions.each(
        id,
        context -> {
          Cell cell = context.getResultObject();
          Integer place = places.get(cell.statementId());
          if (place != null) {
            sides.computeIfAbsent(cell.participantId(), person -> new Side[places.size()])[place] =
                cell.taken();
          }
        });
    return sides;
  }

  private static PersonRow person(ParticipantRow person, @Nullable Side[] sides) {
    String name = person.name() == null ? String.valueOf(person.ordinal()) : person.name();
    List<String> source =
        person.source() == null
            ? List.of(
                "0",
                counted(sides, null),
                counted(sides, Side.AGREE),
                counted(sides, Side.DISAGREE))
            : List.of(person.source().split(RoundIntake.TAB, -1));
    return new PersonRow(name, person.givenGroup(), source, Arrays.asList(sides));
  }

  /** How often this side was taken; any for null. */
  private static String counted(@Nullable Side[] sides, @Nullable Side wanted) {
    return String.valueOf(
        Arrays.stream(sides)
            .filter(side -> side != null && (wanted == null || side == wanted))
            .count());
  }

  private static CommentRow comment(StatementRow row, int column, Map<Long, Side[]> sides) {
    List<String> source =
        row.source() == null
            ? List.of(
                "",
                "",
                "",
                taken(sides, column, Side.AGREE),
                taken(sides, column, Side.DISAGREE),
                "1")
            : List.of(row.source().split(RoundIntake.TAB, -1));
    return new CommentRow(row.position(), row.body(), source, column < 0 ? null : column);
  }

  private static String taken(Map<Long, Side[]> sides, int column, Side wanted) {
    return String.valueOf(
        sides.values().stream().filter(of -> column >= 0 && of[column] == wanted).count());
  }
}

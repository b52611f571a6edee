package org.gongshang.opinion.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.opinion.ground.Side;
import org.jspecify.annotations.Nullable;

/** Writes a round as the two files, with quotes only where they are needed. */
public final class Writing {

  private Writing() {}

  public static String comments(Files files) {
    return text(CommentRow.HEADER, files.comments().stream().map(CommentRow::cells));
  }

  public static String votes(Files files) {
    List<String> header = new ArrayList<>(PersonRow.HEADER);
    files.columns().forEach(column -> header.add(String.valueOf(column)));
    return text(header, files.people().stream().map(Writing::cells));
  }

  private static List<String> cells(PersonRow person) {
    List<String> cells = new ArrayList<>();
    cells.add(person.name());
    cells.add(person.group() == null ? "" : person.group());
    cells.addAll(person.source());
    person.sides().stream().map(Writing::cell).forEach(cells::add);
    return cells;
  }

  private static String cell(@Nullable Side side) {
    return side == null ? "" : String.valueOf(side.number());
  }

  private static String text(List<String> header, Stream<List<String>> rows) {
    return Stream.concat(Stream.of(header), rows)
        .map(cells -> cells.stream().map(Writing::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}

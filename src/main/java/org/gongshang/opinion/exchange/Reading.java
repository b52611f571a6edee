package org.gongshang.opinion.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.opinion.ground.Responses;
import org.gongshang.opinion.ground.Side;
import org.jspecify.annotations.Nullable;

/** Reads the two files of a round, or says in which row and column they are wrong. */
public final class Reading {

  public static final String COMMENTS = "comments.csv";
  public static final String VOTES = "participants-votes.csv";

  public static final int MOST_STATEMENTS = 3_000;
  public static final int MOST_PEOPLE = 20_000;

  private final Map<Integer, Comments.Comment> comments;
  private final List<Integer> columns = new ArrayList<>();

  /** Where in a row each column stands, from 0. */
  private final List<Integer> places = new ArrayList<>();

  private final Map<String, Integer> names = new HashMap<>();
  private final List<PersonRow> people = new ArrayList<>();

  private Reading(Map<Integer, Comments.Comment> comments) {
    this.comments = comments;
  }

  public static Files of(InputStream comments, InputStream votes) throws IOException {
    try (Lines first = Lines.of(COMMENTS, comments);
        Lines second = Lines.of(VOTES, votes)) {
      return new Reading(Comments.read(first)).votes(second);
    }
  }

  private Files votes(Lines lines) {
    Header header = Header.of(lines, PersonRow.HEADER);
    for (String name : header.more()) {
      columns.add(column(name, lines.file(), header.place(name)));
      places.add(header.index(name));
    }
    while (lines.hasNext()) {
      List<String> cells = header.whole(lines);
      people.add(person(new Row(lines.file(), lines.row(), header, cells)));
      demandRoom(lines.file());
    }
    if (people.isEmpty()) {
      throw new Refusal("opinion.file.nobody", lines.file());
    }
    return new Files(
        comments.values().stream().map(row -> row.at(columns)).toList(),
        List.copyOf(columns),
        List.copyOf(people));
  }

  private void demandRoom(String file) {
    if (people.size() > MOST_PEOPLE) {
      throw new Refusal("opinion.file.people", file, MOST_PEOPLE);
    }
    if (!Responses.holds(people.size(), comments.size())) {
      int most = Responses.MOST / comments.size();
      throw new Refusal("opinion.file.together", file, comments.size(), most);
    }
  }

  private int column(String name, String file, int place) {
    return id(name)
        .filter(comments::containsKey)
        .orElseThrow(() -> new Refusal("opinion.file.statement", file, place, name, COMMENTS));
  }

  private PersonRow person(Row row) {
    String name = row.line("participant", 64);
    Integer before = names.putIfAbsent(name, row.number());
    if (name.isEmpty()) {
      throw row.refusal("opinion.file.noName", "participant");
    }
    if (before != null) {
      throw row.refusal("opinion.file.twice", "participant", name, before);
    }
    String group = row.line("group-id", 32);
    List<@Nullable Side> sides = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      sides.add(side(row, places.get(i), columns.get(i)));
    }
    return new PersonRow(
        name,
        group.isEmpty() ? null : group,
        PersonRow.HEADER.subList(2, 6).stream().map(each -> row.count(each)).toList(),
        sides);
  }

  private static @Nullable Side side(Row row, int place, int column) {
    String cell = row.cells().get(place).strip();
    return switch (cell) {
      case "" -> null;
      case "1" -> Side.AGREE;
      case "-1" -> Side.DISAGREE;
      case "0" -> Side.PASS;
      default -> throw row.refusal("opinion.file.side", String.valueOf(column), Row.shown(cell));
    };
  }

  /** The number that a comment-id is. */
  static Optional<Integer> id(String text) {
    return text.matches("0|[1-9]\\d{0,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}

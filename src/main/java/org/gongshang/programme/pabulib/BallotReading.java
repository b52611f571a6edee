package org.gongshang.programme.pabulib;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.gongshang.programme.selection.Ballot;
import org.gongshang.programme.selection.Choice;

/** Reads what voters wrote. */
final class BallotReading {

  private final VoteType type;
  private final ProjectSection projects;
  private final int longest;
  private final Faults faults;

  /** Each choice is kept once, however many make it. */
  private final Map<Choice, Choice> choices = new HashMap<>();

  /**
   * @param longest how many projects may be ranked
   */
  BallotReading(VoteType type, ProjectSection projects, int longest, Faults faults) {
    this.type = type;
    this.projects = projects;
    this.longest = longest;
    this.faults = faults;
  }

  /** Says what is wrong with it, and returns what is not. */
  Ballot ballot(long line, String vote, String points) {
    List<String> ids = parts(vote);
    checkLength(line, ids.size());
    return switch (type) {
      case APPROVAL, CHOOSE_ONE -> ballot(line, ids, at -> 1);
      case ORDINAL -> ballot(line, ids, at -> longest - at);
      case CUMULATIVE, SCORING -> ballot(line, ids, points(line, ids, parts(points)));
    };
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : Stream.of(cell.split(",", -1)).map(String::strip).toList();
  }

  private void checkLength(long line, int length) {
    if (type == VoteType.CHOOSE_ONE && length > 1) {
      faults.add(line, "pabulib.vote.one", length);
    } else if (type == VoteType.ORDINAL && length > longest) {
      faults.add(line, "pabulib.vote.long", length, longest);
    }
  }

  private IntUnaryOperator points(long line, List<String> ids, List<String> points) {
    if (points.size() != ids.size()) {
      faults.add(line, "pabulib.vote.points", ids.size(), points.size());
      return at -> 0;
    }
    return at -> number(line, points.get(at));
  }

  private int number(long line, String text) {
    Optional<Integer> number =
        Numbers.whole(text).filter(found -> found >= 0 || type == VoteType.SCORING);
    if (number.isEmpty()) {
      faults.add(line, "pabulib.vote.number", text);
    }
    return number.orElse(0);
  }

  private Ballot ballot(long line, List<String> ids, IntUnaryOperator points) {
    List<Choice> made = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < ids.size(); at++) {
      String id = ids.get(at);
      Optional<Integer> place = projects.place(id);
      if (place.isEmpty()) {
        faults.add(line, "pabulib.vote.unknown", id);
      } else if (!seen.add(id)) {
        faults.add(line, "pabulib.vote.twice", id);
      } else {
        Choice choice = new Choice(place.get(), points.applyAsInt(at));
        made.add(choices.computeIfAbsent(choice, first -> first));
      }
    }
    return new Ballot(made);
  }
}

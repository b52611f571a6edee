package org.gongshang.programme.selection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Voters in groups: those with the same ballot always have the same left. Only choices count that
 * give more than nothing to what is considered.
 */
final class Voters {

  private final long[] members;
  private final int[][] chosen;
  private final int[][] given;
  private final int[][] supporters;
  private final int[][] points;
  private final long[] votes;

  Voters(Election election, BitSet considered) {
    Map<List<Choice>, Long> groups = new LinkedHashMap<>();
    for (Ballot ballot : election.ballots()) {
      List<Choice> counted = counted(ballot, considered);
      if (!counted.isEmpty()) {
        groups.merge(counted, 1L, Long::sum);
      }
    }
    members = groups.values().stream().mapToLong(Long::longValue).toArray();
    chosen = numbers(groups, Choice::proposal);
    given = numbers(groups, Choice::points);
    int proposals = election.proposals().size();
    supporters = new int[proposals][];
    points = new int[proposals][];
    votes = new long[proposals];
    turn();
  }

  private static List<Choice> counted(Ballot ballot, BitSet considered) {
    return ballot.choices().stream()
        .filter(choice -> choice.points() > 0 && considered.get(choice.proposal()))
        .sorted(Comparator.comparingInt(Choice::proposal))
        .toList();
  }

  private static int[][] numbers(Map<List<Choice>, Long> groups, ToIntFunction<Choice> number) {
    return groups.keySet().stream()
        .map(choices -> choices.stream().mapToInt(number).toArray())
        .toArray(int[][]::new);
  }

  /** From groups with their choices to proposals with their supporters. */
  private void turn() {
    int[] sizes = new int[supporters.length];
    Arrays.stream(chosen).flatMapToInt(Arrays::stream).forEach(proposal -> sizes[proposal]++);
    for (int proposal = 0; proposal < sizes.length; proposal++) {
      supporters[proposal] = new int[sizes[proposal]];
      points[proposal] = new int[sizes[proposal]];
    }
    int[] next = new int[sizes.length];
    for (int group = 0; group < chosen.length; group++) {
      for (int at = 0; at < chosen[group].length; at++) {
        int proposal = chosen[group][at];
        supporters[proposal][next[proposal]] = group;
        points[proposal][next[proposal]++] = given[group][at];
        votes[proposal] += members[group];
      }
    }
  }

  int groups() {
    return members.length;
  }

  int proposals() {
    return supporters.length;
  }

  /** How many voters a group has. */
  long members(int group) {
    return members[group];
  }

  /** Proposals to which a group gives something; do not change. */
  int[] chosen(int group) {
    return chosen[group];
  }

  /** How much to each of the {@link #chosen}; do not change. */
  int[] given(int group) {
    return given[group];
  }

  /** Groups that give something to a proposal; do not change. */
  int[] supporters(int proposal) {
    return supporters[proposal];
  }

  /** How much each of the {@link #supporters} gives, per voter; do not change. */
  int[] points(int proposal) {
    return points[proposal];
  }

  /** How many voters give something to a proposal. */
  long votes(int proposal) {
    return votes[proposal];
  }
}

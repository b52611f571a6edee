package org.gongshang.programme.selection;

import java.util.List;

/** The choices of one voter, each about another proposal; none for a blank ballot. */
public record Ballot(List<Choice> choices) {

  public Ballot {
    choices = List.copyOf(choices);
    if (choices.stream().mapToInt(Choice::proposal).distinct().count() != choices.size()) {
      throw new IllegalArgumentException("a proposal stands twice on a ballot: " + choices);
    }
  }

  /** Whether it names none but the first so many proposals. */
  boolean isAmong(int proposals) {
    return choices.stream()
        .allMatch(choice -> choice.proposal() >= 0 && choice.proposal() < proposals);
  }
}

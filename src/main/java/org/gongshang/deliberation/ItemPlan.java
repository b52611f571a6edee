package org.gongshang.deliberation;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.ballot.Limits;
import org.gongshang.ballot.Method;
import org.gongshang.ballot.Option;

/** How an item is to be voted on, as it was prepared before the session began. */
public record ItemPlan(
    Method method, Limits limits, boolean secret, boolean changeable, List<Choice> choices) {

  /** For or against, by name, once and for all: what holds where nothing was prepared. */
  static final ItemPlan PLAIN = new ItemPlan(Method.YES_NO, Limits.none(), false, false, List.of());

  public ItemPlan {
    choices = List.copyOf(choices);
  }

  /**
   * One of several things of which members choose.
   *
   * @param cost in yuan; 0 where it plays no part
   */
  public record Choice(String title, long cost) {}

  public boolean isPlain() {
    return equals(PLAIN);
  }

  public boolean byOptions() {
    return method != Method.YES_NO;
  }

  /** The same with these options alone; with all where none are named. */
  ItemPlan among(List<String> keys) {
    Limits fewer =
        new Limits(
            Math.min(limits.most(), Math.max(1, keys.size())),
            limits.seats(),
            limits.highest(),
            limits.budget());
    return keys.isEmpty() ? this : new ItemPlan(method, fewer, secret, changeable, choices);
  }

  /** Those with these keys, or all where none are named. */
  List<Option> options(List<String> keys) {
    return options().stream()
        .filter(option -> keys.isEmpty() || keys.contains(option.key()))
        .toList();
  }

  /** As the ballot knows them: numbered in their order. */
  List<Option> options() {
    List<Option> options = new ArrayList<>();
    choices.forEach(
        choice ->
            options.add(new Option("" + (options.size() + 1), choice.title(), choice.cost())));
    return options;
  }
}

package org.gongshang.deliberation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.ballot.Limits;
import org.gongshang.ballot.Method;
import org.gongshang.workflow.form.Numbers;

/** Makes a plan of what was typed, or says everything that is wrong with it. */
final class PlanReading {

  static final int MOST_OPTIONS = 60;
  private static final int LONGEST_OPTION = 60;
  private static final long MOST_MONEY = 100_000_000_000L;
  private static final int DIGITS = 6;

  /** What it is, a blank or a comma, and the cost; in full-width signs or not. */
  private static final Pattern PRICED =
      Pattern.compile("(.+?)[\\s,，、:：|｜]+([¥￥]?\\d[\\d,，.]*\\s?[万亿]?元?)");

  /** Of a title and its cost together. */
  private static final int LONGEST_LINE = 120;

  private final PlanForm form;
  private final List<Refusal> faults = new ArrayList<>();

  PlanReading(PlanForm form) {
    this.form = form;
  }

  ItemPlan plan() {
    Method chosen = method();
    List<ItemPlan.Choice> choices =
        chosen == Method.YES_NO ? List.of() : choices(chosen == Method.BUDGET);
    Limits limits = limits(chosen, choices);
    Refusal.throwIfAny(faults);
    return new ItemPlan(
        chosen, limits, form.secret().equals("true"), form.changeable().equals("true"), choices);
  }

  private Method method() {
    for (Method each : Method.values()) {
      if (each.key().equals(form.method().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    faults.add(new Refusal("deliberation.fault.method"));
    return Method.YES_NO;
  }

  private List<ItemPlan.Choice> choices(boolean priced) {
    List<ItemPlan.Choice> choices = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    int before = faults.size();
    for (String line :
        form.options()
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .limit(MOST_OPTIONS + 1L)
            .toList()) {
      ItemPlan.Choice choice = choice(line, priced, choices.size() + 1);
      if (!titles.add(choice.title())) {
        faults.add(new Refusal("deliberation.fault.options.twice", choice.title()));
      }
      choices.add(choice);
    }
    if (choices.size() < 2 || choices.size() > MOST_OPTIONS) {
      faults.add(new Refusal("deliberation.fault.options", MOST_OPTIONS));
    }
    return faults.size() == before ? choices : List.of();
  }

  private ItemPlan.Choice choice(String line, boolean priced, int number) {
    String title = line;
    long cost = 0;
    if (priced) {
      Matcher parts = PRICED.matcher(line);
      boolean two = line.length() <= LONGEST_LINE && parts.matches();
      title = two ? parts.group(1).strip() : line;
      cost = two ? Numbers.yuan(parts.group(2), MOST_MONEY) : 0;
      if (cost == 0) {
        faults.add(new Refusal("deliberation.fault.options.cost", number, title));
      }
    }
    if (!PlainText.storable(title, false) || PlainText.length(title) > LONGEST_OPTION) {
      faults.add(new Refusal("deliberation.fault.options.title", number, LONGEST_OPTION));
    }
    return new ItemPlan.Choice(title, cost);
  }

  private Limits limits(Method chosen, List<ItemPlan.Choice> choices) {
    int options = Math.max(1, choices.size());
    return switch (chosen) {
      case YES_NO -> Limits.none();
      case APPROVAL ->
          Limits.approval(
              whole(form.most(), options, "deliberation.fault.most"),
              whole(form.seats(), options, "deliberation.fault.seats"));
      case SCORE ->
          Limits.score(
              whole(form.highest(), Limits.HIGHEST, "deliberation.fault.highest"),
              whole(form.seats(), options, "deliberation.fault.seats"));
      case BUDGET -> Limits.budget(money(choices));
    };
  }

  /** At least enough for the cheapest. */
  private long money(List<ItemPlan.Choice> choices) {
    long yuan = Numbers.yuan(form.budget(), MOST_MONEY);
    long cheapest = choices.stream().mapToLong(ItemPlan.Choice::cost).min().orElse(0);
    if (yuan < Math.max(1, cheapest)) {
      faults.add(new Refusal("deliberation.fault.budget"));
    }
    return yuan;
  }

  private int whole(String typed, int top, String key) {
    boolean number = typed.length() <= DIGITS && typed.matches("[0-9]+");
    int given = number ? Integer.parseInt(typed) : 0;
    if (given < 1 || given > top) {
      faults.add(new Refusal(key, top));
      return 1;
    }
    return given;
  }
}

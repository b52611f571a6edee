package org.gongshang.programme.pabulib;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.programme.selection.DividedElection;
import org.gongshang.programme.selection.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * Subregions with budgets of their own. Files say of each project where it is, as by a column
 * {@code district} or {@code neighborhood}, but have no agreed place for these budgets.
 *
 * @param column of the projects, by which they are divided
 * @param budgets by what stands in that column; what they leave of the file's budget pays for
 *     projects of which nothing stands there
 */
public record Division(String column, Map<String, BigDecimal> budgets) {

  /** One budget for everything. */
  public static final Division NONE = new Division("", Map.of());

  private static final String USUAL = "subregion";
  private static final int MOST = 200;
  private static final int LONGEST = 100;

  public Division {
    budgets = Collections.unmodifiableMap(new LinkedHashMap<>(budgets));
  }

  /**
   * Reads what was typed.
   *
   * @param column {@code subregion} where nothing is said
   * @param budgets {@code north:50000}, each on a line of its own or after a semicolon
   * @throws Refusal if it cannot be read
   */
  public static Division of(@Nullable String column, @Nullable String budgets) {
    String wanted = TypedLine.stripped(column).toLowerCase(Locale.ROOT);
    Map<String, BigDecimal> read = new LinkedHashMap<>();
    TypedLine.stripped(budgets)
        .lines()
        .flatMap(line -> List.of(line.split("[;；]")).stream())
        .map(String::strip)
        .filter(typed -> !typed.isEmpty())
        .forEach(typed -> add(typed, read));
    if (read.size() > MOST) {
      throw new Refusal("programme.fault.budgets.many", MOST);
    }
    if (!isName(wanted) && !wanted.isEmpty()) {
      throw new Refusal("programme.fault.divide", LONGEST);
    }
    if (read.isEmpty() && !wanted.isEmpty()) {
      throw new Refusal("programme.fault.budgets.none", wanted);
    }
    return read.isEmpty() ? NONE : new Division(wanted.isEmpty() ? USUAL : wanted, read);
  }

  private static void add(String typed, Map<String, BigDecimal> read) {
    int at = Math.max(typed.lastIndexOf(':'), typed.lastIndexOf('：'));
    String name = typed.substring(0, Math.max(0, at)).strip();
    Optional<BigDecimal> budget =
        Numbers.amount(typed.substring(at + 1).replace(",", "").strip())
            .filter(amount -> amount.signum() >= 0);
    if (!isName(name) || budget.isEmpty()) {
      throw new Refusal("programme.fault.budgets", typed);
    }
    if (read.putIfAbsent(name, budget.get()) != null) {
      throw new Refusal("programme.fault.budgets.twice", name);
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && PlainText.length(name) <= LONGEST && PlainText.storable(name, false);
  }

  /** The budgets as they are typed, {@code north:50000} on each line. */
  public String text() {
    return budgets.entrySet().stream()
        .map(budget -> budget.getKey() + ":" + budget.getValue().toPlainString())
        .collect(Collectors.joining("\n"));
  }

  /** Whether there is more than one budget. */
  public boolean divides() {
    return !budgets.isEmpty();
  }

  /**
   * The file's election, each budget by itself.
   *
   * @throws Unreadable if its projects and these budgets do not belong together
   */
  public DividedElection of(Pabulib file) {
    Faults faults = new Faults();
    Map<String, BigDecimal> all = whole(file, faults);
    checkColumn(file, faults);
    List<Proposal> proposals =
        file.projects().stream().map(project -> proposal(project, file)).toList();
    checkBudgets(proposals, faults);
    faults.throwIfAny();
    return new DividedElection(
        all, proposals, file.votes().stream().map(CastVote::ballot).toList());
  }

  private Map<String, BigDecimal> whole(Pabulib file, Faults faults) {
    BigDecimal given = budgets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = file.budget().subtract(given);
    if (left.signum() < 0) {
      faults.add(0, "pabulib.division.sum", given.toPlainString(), file.budget().toPlainString());
    }
    Map<String, BigDecimal> all = new LinkedHashMap<>(budgets);
    all.put("", left.max(BigDecimal.ZERO));
    return all;
  }

  private void checkColumn(Pabulib file, Faults faults) {
    if (file.projects().stream().noneMatch(project -> project.more().containsKey(column))) {
      throw faults.last(0, "pabulib.column.missing", Section.TITLE_OF_PROJECTS, column);
    }
  }

  private void checkBudgets(List<Proposal> proposals, Faults faults) {
    for (Proposal proposal : proposals) {
      if (!proposal.subregion().isEmpty() && !budgets.containsKey(proposal.subregion())) {
        faults.add(0, "pabulib.division.unpaid", proposal.id(), column, proposal.subregion());
      }
    }
    Set<String> used = proposals.stream().map(Proposal::subregion).collect(Collectors.toSet());
    budgets.keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(name -> faults.add(0, "pabulib.division.unused", column, name));
  }

  private Proposal proposal(ListedProject project, Pabulib file) {
    String subregion = project.more().getOrDefault(column, "");
    return new Proposal(project.id(), project.cost(), file.minimum(), subregion);
  }
}

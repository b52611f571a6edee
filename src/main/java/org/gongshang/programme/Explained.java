package org.gongshang.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.selection.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of a file select by a rule, and why. Amounts are in the file's currency.
 *
 * @param winners ids, in the order in which the file lists them
 * @param cost of the winners together
 * @param left of the budget
 * @param steps how often everybody's share was raised by one currency unit; the most of all parts
 * @param share what each voter had to give in the end; null by rules that know no shares, and where
 *     there are several budgets
 * @param beyond the next outcome, which would have cost more than the budget; null where there was
 *     none, and where there are several budgets
 * @param agrees whether the file names the same winners; null where it names none
 * @param parts what each budget selects: one for everything, or one for each subregion
 */
public record Explained(
    SelectionRule rule,
    String title,
    String currency,
    BigDecimal budget,
    int voters,
    List<String> winners,
    BigDecimal cost,
    BigDecimal left,
    long steps,
    @Nullable BigDecimal share,
    @Nullable Beyond beyond,
    @Nullable Boolean agrees,
    List<Project> projects,
    Terms terms,
    List<Part> parts) {

  public Explained {
    parts = List.copyOf(parts);
    winners = List.copyOf(winners);
    projects = List.copyOf(projects);
  }

  /** An outcome that was not taken, because it costs more than there is. */
  public record Beyond(long steps, BigDecimal cost, List<String> ids) {

    public Beyond {
      ids = List.copyOf(ids);
    }
  }

  /**
   * What is selected out of one budget.
   *
   * @param subregion empty for what no subregion pays for
   * @param voters whoever voted; where there are several budgets, whoever chose a project of this
   */
  public record Part(
      String subregion,
      BigDecimal budget,
      long voters,
      List<String> winners,
      BigDecimal cost,
      BigDecimal left,
      long steps,
      @Nullable BigDecimal share,
      @Nullable Beyond beyond) {

    public Part {
      winners = List.copyOf(winners);
    }
  }

  /**
   * What becomes of one project.
   *
   * @param votes people who voted for it
   * @param points that they gave it together
   * @param reason the kind of reason
   * @param args of the sentence that says it, {@code programme.reason.<reason>}
   * @param paid who paid how much, by groups that paid alike; empty where nobody did
   * @param place as the how-manieth it was paid for or looked at; 0 where there is no such order
   */
  public record Project(
      String id,
      String name,
      BigDecimal cost,
      long votes,
      long points,
      boolean selected,
      String reason,
      List<Object> args,
      List<Paid> paid,
      String subregion,
      int place) {}

  /**
   * Voters who paid alike.
   *
   * @param points what each of them had given; 0 where they differ
   * @param each what each of them paid; null where they had different sums left, and paid it all
   */
  public record Paid(long voters, int points, @Nullable BigDecimal each, BigDecimal total) {}

  /** Says it of an outcome of the file's election. */
  public static Explained of(SelectionRule rule, Pabulib file, Outcome outcome) {
    return of(rule, file, Terms.NONE, Map.of("", outcome));
  }

  /**
   * @param outcomes by subregion
   */
  static Explained of(
      SelectionRule rule, Pabulib file, Terms terms, Map<String, Outcome> outcomes) {
    Explaining explaining = new Explaining(file, outcomes.values());
    List<Project> projects = explaining.projects();
    List<Part> parts =
        outcomes.entrySet().stream()
            .map(part -> part(part.getKey(), part.getValue(), file, terms, explaining))
            .toList();
    Part only = parts.size() == 1 ? parts.get(0) : null;
    BigDecimal cost = parts.stream().map(Part::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> winners = projects.stream().filter(Project::selected).map(Project::id).toList();
    return new Explained(
        rule,
        file.meta().getOrDefault("description", ""),
        file.meta().getOrDefault("currency", ""),
        file.budget(),
        file.votes().size(),
        winners,
        cost,
        file.budget().subtract(cost),
        parts.stream().mapToLong(Part::steps).max().orElse(0),
        only == null ? null : only.share(),
        only == null ? null : only.beyond(),
        agrees(file, winners),
        projects,
        terms,
        parts);
  }

  private static @Nullable Boolean agrees(Pabulib file, List<String> winners) {
    boolean names = file.projects().stream().anyMatch(each -> each.more().containsKey("selected"));
    return names ? file.selected().equals(winners) : null;
  }

  private static Part part(
      String subregion, Outcome outcome, Pabulib file, Terms terms, Explaining explaining) {
    return new Part(
        subregion,
        outcome.budget(),
        terms.division().divides() ? explaining.voters(subregion) : file.votes().size(),
        outcome.ids(),
        outcome.spent(),
        outcome.left(),
        outcome.steps(),
        outcome.share(),
        outcome
            .beyond()
            .map(beyond -> new Beyond(beyond.steps(), beyond.cost(), beyond.ids()))
            .orElse(null));
  }
}

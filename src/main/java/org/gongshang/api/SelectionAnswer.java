package org.gongshang.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongshang.programme.Explained;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What an election selects, and why, in the reader's language. Amounts are in the file's currency.
 *
 * @param winners ids in the file's order
 * @param share what each voter had to give in the end; null by rules that know no shares
 * @param beyond the next outcome, which would have cost more than the budget
 * @param agrees whether the file names the same winners; null where it names none
 * @param threshold voters that each project needs, as it was asked for; null for none
 * @param divide the column by which projects are divided; null for none
 * @param parts what each subregion's budget selects, the last of them for everything else; empty
 *     where there is one budget
 */
record SelectionAnswer(
    Chosen rule,
    String title,
    String currency,
    BigDecimal budget,
    int voters,
    List<String> winners,
    BigDecimal cost,
    BigDecimal left,
    long steps,
    @Nullable BigDecimal share,
    Explained.@Nullable Beyond beyond,
    @Nullable Boolean agrees,
    @Nullable String threshold,
    @Nullable String divide,
    List<Explained.Part> parts,
    List<Project> projects) {

  /** The rule as it was asked for, and in words. */
  record Chosen(
      String rule,
      @Nullable String stopping,
      @Nullable String utility,
      @Nullable Boolean fill,
      String words) {}

  /** What becomes of one project. */
  record Project(
      String id,
      String name,
      BigDecimal cost,
      long votes,
      long points,
      boolean selected,
      String reason,
      String explanation,
      List<Explained.Paid> paid,
      @Nullable String subregion) {}

  static SelectionAnswer of(Explained found, MessageSource messages, Locale locale) {
    Terms terms = found.terms();
    boolean divided = terms.division().divides();
    return new SelectionAnswer(
        chosen(found.rule(), messages, locale),
        found.title(),
        found.currency(),
        found.budget(),
        found.voters(),
        found.winners(),
        found.cost(),
        found.left(),
        found.steps(),
        found.share(),
        found.beyond(),
        found.agrees(),
        terms.threshold().asks() ? terms.threshold().text() : null,
        divided ? terms.division().column() : null,
        divided ? found.parts() : List.of(),
        found.projects().stream().map(each -> project(each, messages, locale)).toList());
  }

  private static Chosen chosen(SelectionRule rule, MessageSource messages, Locale locale) {
    boolean shares = rule.kind() == SelectionRule.Kind.EQUAL_SHARES;
    String between = messages.getMessage("programme.rule.between", null, locale);
    return new Chosen(
        rule.kind().key(),
        shares ? SelectionRule.key(rule.stopping()) : null,
        shares ? SelectionRule.key(rule.utility()) : null,
        shares ? rule.fills() : null,
        rule.keys().stream()
            .map(key -> messages.getMessage(key, null, locale))
            .collect(Collectors.joining(between)));
  }

  private static Project project(Explained.Project project, MessageSource messages, Locale locale) {
    return new Project(
        project.id(),
        project.name(),
        project.cost(),
        project.votes(),
        project.points(),
        project.selected(),
        project.reason(),
        messages.getMessage(
            "programme.reason." + project.reason(), project.args().toArray(), locale),
        project.paid(),
        project.subregion().isEmpty() ? null : project.subregion());
  }
}

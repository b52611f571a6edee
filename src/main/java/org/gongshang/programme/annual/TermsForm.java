package org.gongshang.programme.annual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.ballot.Method;
import org.gongshang.programme.SelectionRule;
import org.gongshang.programme.SelectionRule.Kind;
import org.gongshang.programme.selection.Raise.Until;

/**
 * The rules of a vote, as typed.
 *
 * @param share what each region below has for itself, by its id; empty for nothing
 */
public record TermsForm(
    String version,
    String budget,
    String kind,
    String stopping,
    String fills,
    String method,
    String secret,
    String residents,
    String minimum,
    Map<String, String> share) {

  private static final String TRUE = "true";
  private static final int MOST_VOTES = 100_000;

  public TermsForm {
    version = TypedLine.stripped(version);
    budget = TypedLine.stripped(budget);
    kind = TypedLine.stripped(kind);
    stopping = TypedLine.stripped(stopping);
    fills = TypedLine.stripped(fills);
    method = TypedLine.stripped(method);
    secret = TypedLine.stripped(secret);
    residents = TypedLine.stripped(residents);
    minimum = TypedLine.stripped(minimum);
    // sorted, so that the same form reads the same; open, as its fields are put in one by one
    share = share == null ? new TreeMap<>() : new TreeMap<>(share);
  }

  static TermsForm of(Programme programme, Terms terms, List<Share> shares) {
    Map<String, String> share = new LinkedHashMap<>();
    shares.forEach(each -> share.put("" + each.regionId(), "" + each.amount()));
    return new TermsForm(
        "" + terms.version(),
        "" + programme.budget(),
        SelectionRule.key(terms.kind()),
        SelectionRule.key(terms.stopping()),
        terms.fills() ? TRUE : "",
        terms.method().name(),
        terms.secret() ? TRUE : "",
        terms.residents() ? TRUE : "",
        "" + terms.minimum(),
        share);
  }

  /** What was typed for a region below. */
  public String at(long regionId) {
    return share.getOrDefault("" + regionId, "");
  }

  /** Checked. */
  record Checked(Terms terms, long budget, List<Share> shares) {}

  /**
   * @param below ids of the regions that can have something for themselves
   * @throws Refusal with everything that is wrong
   */
  Checked read(String programme, List<Long> below) {
    List<Refusal> faults = new ArrayList<>();
    long yuan = Programme.yuan("annual.fault.budget", budget, faults);
    Kind rule = word(Kind.values(), kind, "annual.fault.kind", faults);
    Until until = word(Until.values(), stopping, "annual.fault.stopping", faults);
    Method by = method.equals(Method.BUDGET.name()) ? Method.BUDGET : Method.APPROVAL;
    if (!method.equals(by.name())) {
      faults.add(new Refusal("annual.fault.method"));
    }
    int votes = minimum.matches("[0-9]{1,6}") ? Integer.parseInt(minimum) : 0;
    if (votes < 1 || votes > MOST_VOTES) {
      faults.add(new Refusal("annual.fault.minimum", 1, MOST_VOTES));
    }
    List<Share> shares = shares(below, faults);
    if (shares.stream().mapToLong(Share::amount).sum() > yuan) {
      faults.add(new Refusal("annual.fault.shares"));
    }
    Refusal.throwIfAny(faults);
    boolean fill = fills.equals(TRUE);
    return new Checked(
        new Terms(
            programme,
            rule,
            until,
            fill,
            by,
            secret.equals(TRUE),
            residents.equals(TRUE),
            votes,
            TypedLine.version(version)),
        yuan,
        shares);
  }

  private List<Share> shares(List<Long> below, List<Refusal> faults) {
    List<Share> shares = new ArrayList<>();
    for (Long id : below) {
      String typed = TypedLine.stripped(at(id));
      if (!typed.isEmpty() && !typed.equals("0")) {
        shares.add(new Share(id, Programme.yuan("annual.fault.share", typed, faults)));
      }
    }
    return shares;
  }

  /** The first of them where the word is none of theirs. */
  private static <T extends Enum<T>> T word(
      T[] known, String typed, String key, List<Refusal> faults) {
    for (T each : known) {
      if (SelectionRule.key(each).equals(typed)) {
        return each;
      }
    }
    faults.add(new Refusal(key));
    return known[0];
  }
}

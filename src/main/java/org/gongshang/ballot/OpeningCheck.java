package org.gongshang.ballot;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;

/** What keeps a ballot from being opened. */
final class OpeningCheck {

  private OpeningCheck() {}

  static List<Refusal> faults(Opening opening) {
    List<Refusal> faults = new ArrayList<>();
    if (opening.roll().isEmpty()) {
      faults.add(new Refusal("ballot.opening.nobody"));
    }
    Policy policy = opening.policy();
    if (policy != null && !policy.isQuorate()) {
      faults.add(
          new Refusal(
              "ballot.opening.notQuorate",
              policy.present(),
              policy.members(),
              policy.quorum().needed(policy.members())));
    }
    if (opening.method() != Method.YES_NO) {
      faults.addAll(options(opening));
    }
    if (!areHeld(opening)) {
      faults.add(new Refusal("ballot.opening.proxies", opening.manner().proxies()));
    }
    return faults;
  }

  /**
   * Whether mandates are from one to another on the roll, nobody holding more than the rule lets.
   */
  private static boolean areHeld(Opening opening) {
    Map<Long, Long> held =
        opening.proxies().stream().collect(groupingBy(Proxy::holder, counting()));
    return opening.proxies().stream()
            .allMatch(
                each ->
                    each.principal() != each.holder()
                        && opening.roll().contains(each.principal())
                        && opening.roll().contains(each.holder()))
        && held.values().stream().allMatch(many -> many <= opening.manner().proxies());
  }

  /** What makes options no ballot: whoever drafts one asks before it is opened. */
  static List<Refusal> options(Opening opening) {
    List<Option> options = opening.options();
    Limits limits = opening.limits();
    List<Refusal> faults = new ArrayList<>();
    if (options.isEmpty()) {
      faults.add(new Refusal("ballot.opening.noOptions"));
    }
    if (options.stream().map(Option::key).distinct().count() < options.size()) {
      faults.add(new Refusal("ballot.opening.sameOption"));
    }
    boolean possible =
        switch (opening.method()) {
          case YES_NO -> true;
          case APPROVAL -> limits.most() > 0 && limits.most() <= options.size();
          case SCORE -> limits.highest() > 0 && limits.highest() <= Limits.HIGHEST;
          case BUDGET -> options.stream().anyMatch(each -> each.cost() <= limits.budget());
        };
    if (!possible || limits.seats() < 1) {
      faults.add(new Refusal("ballot.opening.limits"));
    }
    return faults;
  }
}

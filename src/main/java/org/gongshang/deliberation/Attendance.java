package org.gongshang.deliberation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.ballot.Proxy;
import org.gongshang.ballot.Share;

/** Who of the members is there. */
public record Attendance(int members, List<SignIn> signIns, List<Recusal> recusals) {

  public Attendance {
    signIns = List.copyOf(signIns);
    recusals = List.copyOf(recusals);
  }

  /** Those who sit in the session now. */
  public List<SignIn> there() {
    return signIns.stream().filter(SignIn::isThere).toList();
  }

  public int present() {
    return there().size();
  }

  /** Those who may vote on every item: present and not recused from any. */
  List<Long> voters() {
    return there().stream().filter(s -> !s.recused()).map(SignIn::accountId).toList();
  }

  /**
   * Those who may vote on this item. Who recused themselves without naming an item did so from all
   * of them. Nobody who takes no part votes for somebody else.
   */
  List<Long> voters(long itemId) {
    Set<Long> out = recusedThemselves(itemId);
    return there().stream()
        .filter(each -> !out.contains(each.accountId()))
        .filter(each -> each.holder() == null || !out.contains(each.holder()))
        .map(SignIn::accountId)
        .toList();
  }

  private Set<Long> recusedThemselves(long itemId) {
    Map<Long, List<Recusal>> byAccount =
        recusals.stream().collect(Collectors.groupingBy(Recusal::accountId));
    Set<Long> recused = new HashSet<>();
    for (SignIn each : signIns) {
      List<Recusal> own = byAccount.get(each.accountId());
      if (own == null ? each.recused() : own.stream().anyMatch(r -> r.itemId() == itemId)) {
        recused.add(each.accountId());
      }
    }
    return recused;
  }

  /** The voters' account ids in their order, as they are put on a roll. */
  List<Long> roll(long itemId) {
    return voters(itemId).stream().sorted().toList();
  }

  /** Mandates of those who may vote on this item. */
  List<Proxy> proxies(long itemId) {
    Set<Long> voters = new HashSet<>(voters(itemId));
    List<Proxy> proxies = new ArrayList<>();
    for (SignIn each : there()) {
      Long holder = each.holder();
      if (holder != null && voters.contains(each.accountId()) && voters.contains(holder)) {
        proxies.add(new Proxy(each.accountId(), holder));
      }
    }
    return proxies;
  }

  /** Present and recused from some item. */
  public int recused() {
    return present() - voters().size();
  }

  /** Present and recused from this item; not those who only vote through somebody recused. */
  public int recused(long itemId) {
    Set<Long> recused = recusedThemselves(itemId);
    return (int) there().stream().filter(each -> recused.contains(each.accountId())).count();
  }

  /** Whether enough remain to decide on an item when the recused are left out on both sides. */
  boolean canDecide(Share quorum, long itemId) {
    return quorum.isMet(voters(itemId).size(), members - recused(itemId));
  }
}

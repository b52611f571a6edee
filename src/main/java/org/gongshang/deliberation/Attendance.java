package org.gongshang.deliberation;

import java.util.List;
import org.gongshang.people.Sector;

/** Who of the members is there. */
public record Attendance(int members, List<SignIn> signIns) {

  public Attendance {
    signIns = List.copyOf(signIns);
  }

  public int present() {
    return signIns.size();
  }

  /** Those who may vote: present and not recused. */
  List<Long> voters() {
    return signIns.stream().filter(s -> !s.recused()).map(SignIn::accountId).toList();
  }

  /** The voters' account ids in their order, as they are put on a roll. */
  List<Long> roll() {
    return voters().stream().sorted().toList();
  }

  public int recused() {
    return present() - voters().size();
  }

  /** Whether enough remain to decide when the recused are left out on both sides. */
  boolean canDecide(Share quorum) {
    return quorum.isMet(voters().size(), members - recused());
  }

  public int ofSector(Sector sector) {
    return (int) signIns.stream().filter(s -> s.sector() == sector).count();
  }
}

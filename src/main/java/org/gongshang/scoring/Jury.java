package org.gongshang.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.council.Councils;
import org.gongshang.people.Account;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts people into the two tracks of a scoring. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Jury {

  private static final int MOST = 300;

  private final ScoringMapper mapper;
  private final Accounts accounts;
  private final Mandates mandates;
  private final Councils councils;

  Jury(ScoringMapper mapper, Accounts accounts, Mandates mandates, Councils councils) {
    this.mapper = mapper;
    this.accounts = accounts;
    this.mandates = mandates;
    this.councils = councils;
  }

  void add(Scoring scoring, JurorForm form) {
    List<Refusal> faults = new ArrayList<>();
    Track track = ScoringForm.track(form.track(), "scoring.fault.track", faults);
    Refusal.throwIfAny(faults);
    long account = named(scoring, form.juror());
    List<Juror> sitting = mapper.jurors(scoring.number());
    if (track == null || sitting.stream().anyMatch(juror -> juror.accountId() == account)) {
      throw new Refusal("scoring.fault.juror.twice", form.juror());
    }
    put(scoring, sitting, List.of(account), track);
  }

  /** By sign-in name, or by the name of one who has to do with the region. */
  private long named(Scoring scoring, String typed) {
    Optional<Account> account = accounts.byLogin(typed);
    if (account.isPresent()) {
      return account.get().id();
    }
    Set<Long> people =
        mandates.at(scoring.regionId()).stream()
            .map(Mandate::accountId)
            .collect(Collectors.toSet());
    List<Long> found =
        accounts.names(people).entrySet().stream()
            .filter(each -> each.getValue().equals(typed))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() > 1) {
      throw new Refusal("scoring.fault.juror.several", found.size(), typed);
    }
    return found.stream().findFirst().orElseThrow(() -> new Refusal("scoring.fault.juror", typed));
  }

  /** Members of the region's council join the public jury, unless they score already. */
  void addCouncil(Scoring scoring) {
    Set<Long> members =
        councils
            .of(scoring.regionId())
            .map(each -> councils.members(each.id()).keySet())
            .orElse(Set.of());
    if (members.isEmpty()) {
      throw new Refusal("scoring.council.empty");
    }
    List<Juror> sitting = mapper.jurors(scoring.number());
    Set<Long> known = sitting.stream().map(Juror::accountId).collect(Collectors.toSet());
    List<Long> joining = members.stream().filter(member -> !known.contains(member)).toList();
    put(scoring, sitting, joining, Track.PUBLIC);
  }

  private void put(Scoring scoring, List<Juror> sitting, List<Long> joining, Track track) {
    if (sitting.size() + joining.size() > MOST) {
      throw new Refusal("scoring.fault.juror.many", MOST);
    }
    joining.forEach(account -> mapper.insertJuror(new Juror(scoring.number(), account, track)));
  }
}

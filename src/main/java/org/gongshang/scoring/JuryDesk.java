package org.gongshang.scoring;

import org.gongshang.people.Act;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a region's clerk does about those who score. */
@Component
@Transactional
public class JuryDesk {

  private final ScoringMapper mapper;
  private final Preparation preparation;
  private final Jury jury;

  JuryDesk(ScoringMapper mapper, Preparation preparation, Jury jury) {
    this.mapper = mapper;
    this.preparation = preparation;
    this.jury = jury;
  }

  public String add(Viewer viewer, String number, JurorForm form, String key) {
    Act act = Act.of("scoring juror", number, form.toString());
    return preparation.change(viewer, number, key, act, scoring -> jury.add(scoring, form));
  }

  /** Everybody who sits in the region's council now. */
  public String addCouncil(Viewer viewer, String number, String key) {
    Act act = Act.of("scoring council", number);
    return preparation.change(viewer, number, key, act, jury::addCouncil);
  }

  String remove(Viewer viewer, String number, long accountId, String key) {
    Act act = Act.of("scoring juror off", number, "" + accountId);
    return preparation.change(
        viewer,
        number,
        key,
        act,
        scoring -> Preparation.found(mapper.deleteJuror(number, accountId)));
  }
}

package org.gongshang.scoring;

import java.util.function.Consumer;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Act;
import org.gongshang.people.Keepers;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a region's clerk change a scoring while it is prepared. Each change leads to its page. */
@Component
class Preparation {

  private final ScoringMapper mapper;
  private final Scorings scorings;
  private final ScoringSubjects subjects;
  private final Keepers keepers;
  private final Once once;

  Preparation(
      ScoringMapper mapper,
      Scorings scorings,
      ScoringSubjects subjects,
      Keepers keepers,
      Once once) {
    this.mapper = mapper;
    this.scorings = scorings;
    this.subjects = subjects;
    this.keepers = keepers;
    this.once = once;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  String change(Viewer viewer, String number, String key, Act act, Consumer<Scoring> change) {
    Scoring scoring = kept(viewer, number);
    return once.run(
        viewer.accountId(),
        key,
        act,
        Scorings.path(number),
        () -> {
          Scoring held = scorings.lock(scoring.number());
          held.demandPrepared();
          change.accept(held);
        });
  }

  /** The scoring, for who prepares it. */
  Scoring kept(Viewer viewer, String number) {
    if (!ScoringNumber.isOne(number)) {
      throw new NotVisible("scoring " + number);
    }
    return mapper
        .find(number)
        .filter(each -> subjects.maySee(each, viewer))
        .filter(each -> keepers.keeps(viewer, each.regionId()))
        .orElseThrow(() -> new NotVisible("how to prepare scoring " + number));
  }

  /** Refuses where nothing was taken away: somebody else was first. */
  static void found(int rows) {
    if (rows == 0) {
      throw new Refusal("scoring.moved");
    }
  }

  /** Refuses where there are as many as there may be. */
  static void full(int has, int most, String key) {
    if (has >= most) {
      throw new Refusal(key, most);
    }
  }

  /** Writes what has a name of its own. */
  static void named(String key, String name, Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException taken) {
      throw new Refusal(key, name);
    }
  }
}

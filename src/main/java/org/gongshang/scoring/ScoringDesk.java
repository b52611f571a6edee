package org.gongshang.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.gongshang.people.Act;
import org.gongshang.people.Keepers;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Processes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a region's clerk does to begin a scoring, and about what is scored. */
@Component
@Transactional
public class ScoringDesk {

  private static final int MOST_CRITERIA = 12;

  private final ScoringMapper mapper;
  private final Preparation preparation;
  private final Processes processes;
  private final Keepers keepers;
  private final Regions regions;
  private final Once once;
  private final Clock clock;

  ScoringDesk(
      ScoringMapper mapper,
      Preparation preparation,
      Processes processes,
      Keepers keepers,
      Regions regions,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.preparation = preparation;
    this.processes = processes;
    this.keepers = keepers;
    this.regions = regions;
    this.once = once;
    this.clock = clock;
  }

  public String begin(Viewer viewer, long regionId, ScoringForm form, String key) {
    Region region = keepers.kept(viewer, regionId);
    Act act = Act.of("scoring begin", String.valueOf(regionId), form.toString());
    return once.run(viewer.accountId(), key, act, () -> begin(viewer, region, form));
  }

  private String begin(Viewer viewer, Region region, ScoringForm form) {
    if (!regions.hold(region.id())) {
      throw new Refusal("region.gone");
    }
    int year = clock.instant().atZone(clock.getZone()).getYear();
    int ordinal = mapper.lastOrdinal(ScoringNumber.beginning(region, year)) + 1;
    String number = ScoringNumber.of(region, year, ordinal).value();
    try {
      mapper.insert(
          form.read(number, region.id(), viewer.accountId(), clock.instant(), 0), year, ordinal);
    } catch (DuplicateKeyException another) {
      throw new Refusal("scoring.another");
    }
    processes.start(Scorings.PROCESS, number, Map.of());
    return Scorings.path(number);
  }

  String change(Viewer viewer, String number, ScoringForm form, String key) {
    Act act = Act.of("scoring change", number, form.toString());
    return preparation.change(
        viewer,
        number,
        key,
        act,
        scoring -> {
          Scoring wanted =
              form.read(
                  number,
                  scoring.regionId(),
                  scoring.createdBy(),
                  scoring.createdAt(),
                  TypedLine.version(form.version()));
          if (mapper.rename(wanted) == 0) {
            throw new Refusal("scoring.moved");
          }
        });
  }

  public String addCriterion(Viewer viewer, String number, CriterionForm form, String key) {
    Act act = Act.of("scoring criterion", number, form.toString());
    return preparation.change(
        viewer,
        number,
        key,
        act,
        scoring -> {
          List<Criterion> all = mapper.criteria(number);
          Preparation.full(all.size(), MOST_CRITERIA, "scoring.fault.criterion.many");
          int position = all.isEmpty() ? 1 : all.get(all.size() - 1).position() + 1;
          Preparation.named(
              "scoring.fault.criterion.taken",
              form.criterion(),
              () -> mapper.insertCriterion(form.read(number, position)));
        });
  }

  String removeCriterion(Viewer viewer, String number, long id, String key) {
    Act act = Act.of("scoring criterion off", number, "" + id);
    return preparation.change(
        viewer, number, key, act, scoring -> Preparation.found(mapper.deleteCriterion(number, id)));
  }
}

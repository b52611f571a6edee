package org.gongshang.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongshang.Refusal;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins matters. */
@Component
public class MatterOpening {

  private static final String CYCLE = "co-governance";

  /** Whether a vote has chosen it, so that it needs neither screening nor a resolution. */
  private static final String CHOSEN = "chosen";

  private final MatterMapper mapper;
  private final Requesters requesters;
  private final Regions regions;
  private final Processes processes;
  private final History history;
  private final ActionLog actionLog;
  private final Clock clock;

  MatterOpening(
      MatterMapper mapper,
      Requesters requesters,
      Regions regions,
      Processes processes,
      History history,
      ActionLog actionLog,
      Clock clock) {
    this.mapper = mapper;
    this.requesters = requesters;
    this.regions = regions;
    this.processes = processes;
    this.history = history;
    this.actionLog = actionLog;
    this.clock = clock;
  }

  /** Issues the number, records the opener as requester and starts the cycle. */
  @Transactional
  public MatterNumber open(NewMatter opened) {
    return open(opened, null, Map.of(CHOSEN, false));
  }

  /**
   * What was screened, voted on and published before: the government carries it out, and its matter
   * begins with the project.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public MatterNumber openChosen(NewMatter chosen) {
    Map<String, Object> known = new HashMap<>();
    known.put(CHOSEN, true);
    known.put("resolution", "adopted");
    known.put("urgency", chosen.urgency().key());
    known.put("mode", Mode.GOVERNMENT.key());
    known.put("level", regions.get(chosen.regionId()).level().number());
    return open(chosen, Mode.GOVERNMENT, known);
  }

  private MatterNumber open(NewMatter opened, @Nullable Mode mode, Map<String, Object> known) {
    Instant now = clock.instant();
    Region region = held(opened.regionId());
    Matter matter =
        new Matter(
            issueNumber(region),
            opened.title(),
            region.id(),
            region.id(),
            Stage.NEED,
            MatterStatus.OPEN,
            null,
            mode,
            opened.urgency(),
            null,
            opened.openedBy(),
            now,
            null,
            0);
    mapper.insert(matter);
    mapper.insertOwner(matter.number(), region.id(), now, "opened", opened.openedBy());
    requesters.add(matter.number(), opened.openedBy());
    Long recordedBy = opened.recordedBy();
    history.add(
        matter.number().value(),
        recordedBy == null ? opened.openedBy() : recordedBy,
        recordedBy == null ? History.OPENED : History.RECORDED);
    actionLog.started(matter, opened.openedBy(), now);
    processes.start(CYCLE, matter.number().value(), known);
    return matter.number();
  }

  /**
   * A matter of its own for a region below, with what is known of the one above it. Nobody asked
   * there; those who asked are with the one above.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  MatterNumber openBelow(Matter above, long regionId, long by) {
    Instant now = clock.instant();
    Region region = held(regionId);
    Matter matter =
        new Matter(
            issueNumber(region),
            above.title(),
            region.id(),
            above.regionId(),
            Stage.NEED,
            MatterStatus.OPEN,
            above.category(),
            above.mode(),
            above.urgency(),
            null,
            by,
            now,
            null,
            0);
    mapper.insert(matter);
    mapper.insertOnlooker(matter.number(), above.regionId(), now, "above", by);
    mapper.insertOwner(matter.number(), region.id(), now, "handDown", by);
    String from = regions.get(above.regionId()).name();
    history.add(matter.number().value(), by, "event.handedDown", from, region.name());
    processes.start(CYCLE, matter.number().value(), Map.of(CHOSEN, false));
    return matter.number();
  }

  private Region held(long regionId) {
    if (!regions.hold(regionId)) {
      throw new Refusal("region.gone");
    }
    return regions.get(regionId);
  }

  private MatterNumber issueNumber(Region region) {
    String part = region.numberPart();
    int year = clock.instant().atZone(clock.getZone()).getYear();
    if (mapper.nextNumber(part, year) == 0) {
      mapper.startSequence(part, year);
      mapper.nextNumber(part, year);
    }
    return new MatterNumber("%s-%d-%04d".formatted(part, year, mapper.lastNumber(part, year)));
  }
}

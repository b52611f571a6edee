package org.gongshang.programme.annual;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.notice.Notices;
import org.gongshang.people.Act;
import org.gongshang.people.Once;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Processes;
import org.gongshang.workflow.Rounds;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins programmes and breaks them off. Each act leads to its page. */
@Component
@Transactional
public class ProgrammeDesk {

  /** What the model calls it when a programme is broken off. */
  static final String ABORTED = "programmeAborted";

  private static final int MOST = 99;

  private final ProgrammeMapper mapper;
  private final Programmes programmes;
  private final ProgrammeRights rights;
  private final ProgrammeCalendar calendar;
  private final Processes processes;
  private final Notices notices;
  private final Rounds rounds;
  private final Regions regions;
  private final Once once;
  private final Clock clock;

  ProgrammeDesk(
      ProgrammeMapper mapper,
      Programmes programmes,
      ProgrammeRights rights,
      ProgrammeCalendar calendar,
      Processes processes,
      Notices notices,
      Rounds rounds,
      Regions regions,
      Once once,
      Clock clock) {
    this.mapper = mapper;
    this.programmes = programmes;
    this.rights = rights;
    this.calendar = calendar;
    this.processes = processes;
    this.notices = notices;
    this.rounds = rounds;
    this.regions = regions;
    this.once = once;
    this.clock = clock;
  }

  /** What the form proposes: next year, and the end of the call as the calendar has it. */
  @Transactional(readOnly = true)
  public ProgrammeForm proposed() {
    LocalDate today = LocalDate.now(clock);
    int year = today.getYear() + 1;
    LocalDate planned = calendar.planned(CalendarStage.COLLECT, year).toDay();
    return ProgrammeForm.of(year, planned.isAfter(today) ? planned : today.plusMonths(1));
  }

  public String begin(Viewer viewer, long regionId, ProgrammeForm form, String key) {
    Region region = rights.prepared(viewer, regionId);
    Act act = Act.of("programme begin", String.valueOf(regionId), form.toString());
    return once.run(viewer.accountId(), key, act, () -> begin(viewer, region, form));
  }

  private String begin(Viewer viewer, Region region, ProgrammeForm form) {
    ProgrammeForm.Begun begun = form.read(LocalDate.now(clock));
    if (!regions.hold(region.id())) {
      throw new Refusal("region.gone");
    }
    int ordinal = next(region, begun.year());
    if (mapper.standing(region.id(), begun.year()) > 0 || ordinal > MOST) {
      throw new Refusal("annual.fault.year.taken", region.name(), begun.year());
    }
    Programme programme = programme(viewer, region, begun, ordinal);
    try {
      mapper.insert(programme, ordinal);
    } catch (DuplicateKeyException another) {
      throw new Refusal("annual.fault.year.taken", region.name(), begun.year());
    }
    mapper.insertStages(programme.number(), calendar.of(begun.year()));
    mapper.insertTerms(Terms.usual(programme.number()));
    processes.start(
        Programmes.PROCESS,
        programme.number(),
        Map.of("callEndsAt", Date.from(programme.callEndsAt())));
    return Programmes.path(programme.number());
  }

  /** A region that is closed leaves its code to another one, and its numbers to nobody. */
  private int next(Region region, int year) {
    int numbered =
        mapper
            .lastNumber(ProgrammeNumber.beginning(region, year))
            .map(number -> new ProgrammeNumber(number).ordinal())
            .orElse(0);
    return Math.max(numbered, mapper.lastOrdinal(region.id(), year)) + 1;
  }

  private Programme programme(
      Viewer viewer, Region region, ProgrammeForm.Begun begun, int ordinal) {
    return new Programme(
        ProgrammeNumber.of(region, begun.year(), ordinal).value(),
        region.id(),
        begun.year(),
        begun.title(),
        begun.budget(),
        ProgrammeState.CALL,
        begun.callEnds().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        rights.actor(viewer, region.id()),
        clock.instant(),
        null,
        null,
        0);
  }

  /** Only the convener breaks a programme off, and says why. */
  public String abort(Viewer viewer, String number, String reason, String key) {
    Programme seen = rights.visible(viewer, number);
    if (!rights.convener(viewer, seen.regionId())) {
      throw new NotVisible("how to break off programme " + number);
    }
    return once.run(
        viewer.accountId(),
        key,
        Act.of("programme abort", number, reason),
        Programmes.path(number),
        () -> abort(viewer, number, StatedReason.read(reason)));
  }

  /** Its vote is closed before the programme is held: so it is when the vote is counted. */
  private Programme held(String number) {
    Programme seen = programmes.get(number);
    if (seen.state() == ProgrammeState.VOTING) {
      close(seen);
    }
    Programme held = programmes.lock(number);
    held.demand(seen.state());
    return held;
  }

  private void abort(Viewer viewer, String number, String reason) {
    Programme held = held(number);
    Instant now = clock.instant();
    Programme aborted = held.aborted(reason, rights.actor(viewer, held.regionId()), now);
    if (held.state() == ProgrammeState.NOTICE) {
      List<Long> objectors = notices.withdraw(held.notice(), reason);
      programmes.tell(objectors, held, "annual.message.aborted", List.of(held.title(), reason));
    }
    programmes.save(aborted);
    if (held.state() == ProgrammeState.READY) {
      processes.end(number, ABORTED);
    } else {
      processes.deliver(ABORTED, number, Map.of());
    }
    programmes.tell(number, "annual.message.aborted", List.of(held.title(), reason));
  }

  /** Whoever comes when the vote is being counted waits for what it selects. */
  private void close(Programme voting) {
    if (!rounds.closeUncounted(voting.round())) {
      throw new Refusal("annual.counting");
    }
  }
}

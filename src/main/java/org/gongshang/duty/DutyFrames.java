package org.gongshang.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gongshang.people.Viewer;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Clocks;
import org.gongshang.workflow.Workdays;
import org.springframework.stereotype.Component;

/** Which regions and which moments a question is about. */
@Component
class DutyFrames {

  /** Longer than any holidays with the working days asked for. */
  private static final int LONGEST = 40;

  private final DutyReach reach;
  private final Regions regions;
  private final Clocks clocks;
  private final Clock clock;

  DutyFrames(DutyReach reach, Regions regions, Clocks clocks, Clock clock) {
    this.reach = reach;
    this.regions = regions;
    this.clocks = clocks;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whoever may not look below is told of the region itself. */
  boolean isOwn(Viewer viewer, Region region, Asked asked) {
    return asked.isOwn() || !reach.readsBelow(viewer, region.id());
  }

  DutyMapper.Frame of(Region region, boolean own, Term term, int workdays) {
    ZoneId zone = clock.getZone();
    return new DutyMapper.Frame(
        own
            ? List.of(region.id())
            : regions.everWithin(region.id()).map(Region::id).distinct().toList(),
        clock.instant(),
        end(today(), zone),
        end(last(workdays), zone),
        term.start(zone),
        term.end(zone));
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.atTime(LocalTime.MAX).atZone(zone).toInstant();
  }

  /** The last of so many working days from tomorrow on. */
  private LocalDate last(int workdays) {
    LocalDate day = today();
    Workdays calendar = clocks.workdays(day, day.plusDays(LONGEST));
    for (int left = workdays; left > 0; ) {
      day = day.plusDays(1);
      left -= calendar.isWorkday(day) ? 1 : 0;
    }
    return day;
  }
}

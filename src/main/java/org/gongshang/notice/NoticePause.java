package org.gongshang.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterPause;
import org.gongshang.workflow.Pause;
import org.springframework.stereotype.Component;

/** A matter is on public notice until a day, and objections are taken. */
@Component
class NoticePause implements MatterPause {

  private final NoticeMapper mapper;
  private final Clock clock;

  NoticePause(NoticeMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Optional<Pause> pause(Matter matter, Viewer viewer) {
    return mapper
        .newest(matter.number().value())
        .filter(notice -> notice.takesObjections(clock.instant()))
        .map(
            notice ->
                new Pause(
                    "notice.pause",
                    List.of(LocalDate.ofInstant(notice.endsAt(), clock.getZone())),
                    "/notices/" + notice.id()));
  }
}

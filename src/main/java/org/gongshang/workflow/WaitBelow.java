package org.gongshang.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Viewer;
import org.springframework.stereotype.Component;

/** A matter waits for those below it until a day. */
@Component
class WaitBelow implements MatterPause {

  private final HandDownMapper mapper;
  private final Clock clock;

  WaitBelow(HandDownMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Optional<Pause> pause(Matter matter, Viewer viewer) {
    return mapper
        .newest(matter.number())
        .filter(HandDown::isWaiting)
        .map(
            waiting ->
                new Pause(
                    "matter.pause.below",
                    List.of(
                        waiting.below(),
                        waiting.openBelow(),
                        LocalDate.ofInstant(waiting.dueAt(), clock.getZone())),
                    null));
  }
}

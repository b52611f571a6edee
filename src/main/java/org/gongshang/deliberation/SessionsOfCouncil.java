package org.gongshang.deliberation;

import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.council.Council;
import org.gongshang.council.CouncilWork;
import org.springframework.stereotype.Component;

/** A council stays where it is until the minutes of its last session are confirmed. */
@Component
class SessionsOfCouncil implements CouncilWork {

  private final SessionMapper mapper;

  SessionsOfCouncil(SessionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Optional<Refusal> unfinished(Council council) {
    List<Session> sessions = mapper.unfinishedOf(council.id());
    return sessions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "deliberation.platform.unfinished", sessions.size(), sessions.get(0).title()));
  }
}

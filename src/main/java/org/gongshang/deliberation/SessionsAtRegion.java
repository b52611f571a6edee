package org.gongshang.deliberation;

import java.util.List;
import java.util.stream.Collectors;
import org.gongshang.Refusal;
import org.gongshang.region.Leaving;
import org.gongshang.region.StandsAtRegion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A council's sessions cannot be held by another council: its members are others, and so is its
 * quorum. Until the minutes of the last one are confirmed, the region stays.
 */
@Component
@Order(3)
class SessionsAtRegion implements StandsAtRegion {

  private static final int NAMED = 5;

  private final SessionMapper mapper;

  SessionsAtRegion(SessionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String kind() {
    return "session";
  }

  @Override
  public int count(long regionId) {
    return mapper.unfinished(regionId).size();
  }

  @Override
  public List<Refusal> obstacles(long regionId, long successorId) {
    List<Session> sessions = mapper.unfinished(regionId);
    if (sessions.isEmpty()) {
      return List.of();
    }
    String named =
        sessions.stream().limit(NAMED).map(Session::title).collect(Collectors.joining("；"));
    return List.of(new Refusal("deliberation.region.unfinished", sessions.size(), named));
  }

  @Override
  public void closed(Leaving leaving) {
    // none stands there, or it would not be closed
  }
}

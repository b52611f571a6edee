package org.gongshang.deliberation;

import org.springframework.context.ApplicationContext;

/** A session whose hour has come, so that its members sign in. */
public class GatheredSession {

  private final CouncilDay day;

  public GatheredSession(ApplicationContext context) {
    day = new CouncilDay(context);
  }

  public String number() {
    String session = day.placed(day.acceptedMatter());
    day.begun(session);
    return session;
  }
}

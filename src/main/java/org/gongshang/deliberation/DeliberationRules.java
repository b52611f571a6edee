package org.gongshang.deliberation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for sessions.
 *
 * @param noticeDays days between the call and the session, at least
 * @param signIn how long sign-in stays open after the beginning
 * @param opinions how long an item's opinions are taken
 * @param ballot how long an item's ballot stays open
 */
@ConfigurationProperties("gongshang.deliberation")
record DeliberationRules(
    @DefaultValue("2") int noticeDays,
    @DefaultValue("PT2H") Duration signIn,
    @DefaultValue("PT2H") Duration opinions,
    @DefaultValue("PT4H") Duration ballot) {

  DeliberationRules {
    if (noticeDays < 0) {
      throw new IllegalArgumentException("gongshang.deliberation.notice-days must not be negative");
    }
  }
}

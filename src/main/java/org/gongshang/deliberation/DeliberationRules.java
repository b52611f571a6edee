package org.gongshang.deliberation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for sessions.
 *
 * @param noticeDays days between the call and the session, at least
 */
@ConfigurationProperties("gongshang.deliberation")
record DeliberationRules(@DefaultValue("2") int noticeDays) {

  DeliberationRules {
    if (noticeDays < 0) {
      throw new IllegalArgumentException("gongshang.deliberation.notice-days must not be negative");
    }
  }
}

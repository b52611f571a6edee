package org.gongshang.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for notices.
 *
 * @param workdays how long a notice stays open; never below one, for nothing may start unseen
 */
@ConfigurationProperties("gongshang.notice")
record NoticeRules(@DefaultValue("5") int workdays) {

  NoticeRules {
    if (workdays < 1) {
      throw new IllegalArgumentException("gongshang.notice.workdays must be at least 1");
    }
  }
}

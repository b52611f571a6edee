package org.gongshang.workflow.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock for the application; it can be moved only in the demo and in tests. */
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  @Profile("!demo & !test")
  Clock clock(@Value("${gongshang.zone}") ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  @Profile("demo | test")
  MovableClock movableClock(@Value("${gongshang.zone}") ZoneId zone) {
    return new MovableClock(Clock.system(zone));
  }
}

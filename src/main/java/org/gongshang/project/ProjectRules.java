package org.gongshang.project;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Numbers of the rules for projects.
 *
 * @param works cap of one project of works, in yuan; likewise goods and services. That each class
 *     has a cap follows Shenzhen's 民生微实事
 */
@ConfigurationProperties("gongshang.project.caps")
record ProjectRules(
    @DefaultValue("500000") BigDecimal works,
    @DefaultValue("200000") BigDecimal goods,
    @DefaultValue("300000") BigDecimal services) {

  Yuan cap(ProjectClass projectClass) {
    return new Yuan(
        switch (projectClass) {
          case WORKS -> works;
          case GOODS -> goods;
          case SERVICES -> services;
        });
  }
}

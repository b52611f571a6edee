package org.gongshang.platform;

import java.util.List;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An invented building of the demo, registered by its clerk. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class DemoPlatforms implements ApplicationRunner {

  private static final String REGION = "110105012";
  private static final PlatformForm TOWER =
      new PlatformForm("", "building", "麦子店商务大厦", "麦子店街 39 号", "麦子店商务大厦物业公司", "商务大厦联合党支部");

  private final PlatformMapper mapper;
  private final PlatformDesk desk;
  private final Accounts accounts;
  private final Regions regions;

  DemoPlatforms(PlatformMapper mapper, PlatformDesk desk, Accounts accounts, Regions regions) {
    this.mapper = mapper;
    this.desk = desk;
    this.accounts = accounts;
    this.regions = regions;
  }

  @Override
  public void run(ApplicationArguments args) {
    long region = regions.byCode(REGION).orElseThrow().id();
    if (mapper.of(List.of(region)).isEmpty()) {
      Viewer clerk = accounts.viewer(accounts.byLogin("liuyang").orElseThrow());
      desk.add(clerk, region, TOWER, "demo-platform");
    }
  }
}

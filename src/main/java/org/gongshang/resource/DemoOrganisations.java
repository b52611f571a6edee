package org.gongshang.resource;

import java.time.Clock;
import org.gongshang.region.Regions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented organisations of the demo: the first two have people who can sign in. */
@Component
@Profile({"demo", "test"})
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DemoOrganisations implements ApplicationRunner {

  private static final String DISTRICT = "110105";
  private static final String SUBDISTRICT = "110105012";
  private static final String COMMUNITY = "110105012022";

  private final OrganisationMapper mapper;
  private final Regions regions;
  private final Clock clock;

  DemoOrganisations(OrganisationMapper mapper, Regions regions, Clock clock) {
    this.mapper = mapper;
    this.regions = regions;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments args) {
    if (mapper.count() > 0) {
      return;
    }
    add(SUBDISTRICT, "朝兴物业服务有限公司", OrganisationKind.PROPERTY);
    add(SUBDISTRICT, "麦子店街道市政所", OrganisationKind.GOVERNMENT);
    add(SUBDISTRICT, "绿荫园林养护有限公司", OrganisationKind.FIRM);
    add(SUBDISTRICT, "邻里乐社会工作服务中心", OrganisationKind.SOCIAL);
    add(COMMUNITY, "枣营北里社区服务站", OrganisationKind.INSTITUTION);
    add(DISTRICT, "朝阳区城市管理委员会", OrganisationKind.GOVERNMENT);
    add(DISTRICT, "京东南电梯工程有限公司", OrganisationKind.FIRM);
  }

  private void add(String regionCode, String name, OrganisationKind kind) {
    regions
        .byCode(regionCode)
        .ifPresent(region -> mapper.insert(name, kind, region.id(), null, clock.instant()));
  }
}

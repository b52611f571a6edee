package org.gongshang.venue;

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

/** Invented venues of the demo, which its clerks add. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class DemoVenues implements ApplicationRunner {

  private static final List<Hall> HALLS =
      List.of(
          new Hall(
              "lixiaowen",
              "110105012022",
              new VenueForm(
                  "",
                  "社区二层议事厅",
                  "枣营北里 3 号楼北侧二层",
                  "60",
                  "true",
                  "投影、话筒、视频会议",
                  "08:30",
                  "21:00",
                  "")),
          new Hall(
              "lixiaowen",
              "110105012022",
              new VenueForm(
                  "", "一层活动室", "枣营北里 3 号楼北侧一层", "30", "true", "白板", "08:30", "18:00", "")),
          new Hall(
              "liuyang",
              "110105012",
              new VenueForm(
                  "",
                  "党群服务中心礼堂",
                  "麦子店街 40 号",
                  "200",
                  "true",
                  "舞台、投影、话筒",
                  "08:00",
                  "21:30",
                  "true")));

  private final VenueMapper mapper;
  private final VenueDesk desk;
  private final Accounts accounts;
  private final Regions regions;

  DemoVenues(VenueMapper mapper, VenueDesk desk, Accounts accounts, Regions regions) {
    this.mapper = mapper;
    this.desk = desk;
    this.accounts = accounts;
    this.regions = regions;
  }

  @Override
  public void run(ApplicationArguments args) {
    HALLS.forEach(this::add);
  }

  private void add(Hall hall) {
    long region = regions.byCode(hall.code()).orElseThrow().id();
    boolean there =
        mapper.of(List.of(region)).stream()
            .anyMatch(venue -> venue.name().equals(hall.form().name()));
    if (!there) {
      Viewer clerk = accounts.viewer(accounts.byLogin(hall.clerk()).orElseThrow());
      desk.add(clerk, region, hall.form(), "demo-" + hall.form().name().hashCode());
    }
  }

  private record Hall(String clerk, String code, VenueForm form) {}
}

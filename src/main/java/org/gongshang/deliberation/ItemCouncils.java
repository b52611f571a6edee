package org.gongshang.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Regions;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;

/** In which councils a matter can be talked over. */
@Component
class ItemCouncils {

  private final Councils councils;
  private final PlatformCouncils platformCouncils;
  private final Platforms platforms;
  private final Regions regions;

  ItemCouncils(
      Councils councils, PlatformCouncils platformCouncils, Platforms platforms, Regions regions) {
    this.councils = councils;
    this.platformCouncils = platformCouncils;
    this.platforms = platforms;
    this.regions = regions;
  }

  /** That of the building or park for which the matter was told, while that sits, comes first. */
  List<Council> of(TaskView task) {
    return Stream.concat(ofPlatform(task).stream(), councils.of(task.regionId()).stream()).toList();
  }

  /** Not once the matter has gone up past the region where the building stands. */
  Optional<Council> ofPlatform(TaskView task) {
    return platforms
        .ofMatter(task.matterNumber().value())
        .flatMap(platform -> platformCouncils.of(platform.id()))
        .filter(council -> regions.isWithin(task.regionId(), council.regionId()))
        .filter(platformCouncils::sits);
  }
}

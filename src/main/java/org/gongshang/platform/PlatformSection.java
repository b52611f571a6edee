package org.gongshang.platform;

import java.util.Optional;
import org.gongshang.people.Keepers;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.springframework.stereotype.Component;

/** On a matter's page: the building or park for which it was told. */
@Component
class PlatformSection implements MatterSection {

  private static final int AFTER_THE_NEEDS = 15;

  private final Platforms platforms;
  private final Keepers keepers;

  PlatformSection(Platforms platforms, Keepers keepers) {
    this.platforms = platforms;
    this.keepers = keepers;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    return platforms
        .ofMatter(matter.number().value())
        .map(
            platform ->
                new Section(
                    "platform",
                    "platform/section.ftlh",
                    new Shown(platform, keepers.sees(viewer, platform.regionId())),
                    AFTER_THE_NEEDS,
                    true));
  }

  /**
   * @param open whether the viewer may open its page
   */
  public record Shown(Platform platform, boolean open) {}
}

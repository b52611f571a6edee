package org.gongshang.workflow.act;

import java.util.List;
import java.util.Optional;
import org.gongshang.people.Colleague;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.springframework.stereotype.Component;

/** On a matter's page: who has a copy. */
@Component
class CopySection implements MatterSection {

  private final Copies copies;
  private final Regions regions;

  CopySection(Copies copies, Regions regions) {
    this.copies = copies;
    this.regions = regions;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    List<Colleague> with = copies.of(matter.number());
    boolean manages = copies.mayCopy(matter, viewer);
    if (with.isEmpty() && !manages) {
      return Optional.empty();
    }
    Page page =
        new Page(
            matter.number().value(),
            with.stream().map(each -> ChoiceGroup.Choice.of(each, regions)).toList(),
            manages);
    return Optional.of(new Section("copies", "workflow/copies-section.ftlh", page, 90, false));
  }

  /**
   * @param manages whether the viewer decides who has one
   */
  public record Page(String number, List<ChoiceGroup.Choice> copies, boolean manages) {}
}

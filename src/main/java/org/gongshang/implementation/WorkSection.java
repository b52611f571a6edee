package org.gongshang.implementation;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.springframework.stereotype.Component;

/** Milestones, progress with photos, spending, inspections and acceptance. */
@Component
class WorkSection implements MatterSection {

  private static final int ORDER = 50;

  private final WorkCards cards;

  WorkSection(WorkCards cards) {
    this.cards = cards;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    if (matter.stage().compareTo(Stage.IMPLEMENTATION) < 0) {
      return Optional.empty();
    }
    return cards
        .of(matter, viewer)
        .map(
            card ->
                new Section(
                    "implementation",
                    "implementation/section.ftlh",
                    card,
                    ORDER,
                    matter.stage() == Stage.IMPLEMENTATION));
  }
}

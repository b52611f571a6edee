package org.gongshang.evaluation;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.springframework.stereotype.Component;

/** How satisfied people are, and what was put right. */
@Component
class RatingSection implements MatterSection {

  private static final int ORDER = 60;

  private final RatingCards cards;

  RatingSection(RatingCards cards) {
    this.cards = cards;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    if (matter.stage().compareTo(Stage.IMPLEMENTATION) < 0) {
      return Optional.empty();
    }
    RatingCard card = cards.of(matter, viewer);
    return card.rounds().isEmpty() && card.rectifications().isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("evaluation", "evaluation/section.ftlh", card, ORDER, true));
  }
}

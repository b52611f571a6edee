package org.gongshang.opinion;

import java.util.Optional;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Matter;
import org.gongshang.workflow.MatterSection;
import org.gongshang.workflow.Section;
import org.gongshang.workflow.Stage;
import org.springframework.stereotype.Component;

/** Rounds about a matter, with what all agree on most; councils see it while they deliberate. */
@Component
class OpinionSection implements MatterSection {

  private final OpinionViews views;

  OpinionSection(OpinionViews views) {
    this.views = views;
  }

  @Override
  public Optional<Section> section(Matter matter, Viewer viewer) {
    return views
        .about(matter, viewer)
        .map(
            view ->
                new Section(
                    "opinion",
                    OpinionViews.TEMPLATE,
                    view,
                    25,
                    !view.rounds().isEmpty() && matter.stage() == Stage.DELIBERATION));
  }
}

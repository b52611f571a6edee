package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import org.gongshang.opinion.OpinionView;
import org.gongshang.opinion.OpinionViews;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people were asked about the matters of an agenda, and what all of them agree on. */
@Component
class ItemOpinions {

  private final Matters matters;
  private final OpinionViews views;

  ItemOpinions(Matters matters, OpinionViews views) {
    this.matters = matters;
    this.views = views;
  }

  /** By the numbers of the matters. */
  @Transactional(readOnly = true)
  Map<String, OpinionView> of(List<ItemView> items, Viewer viewer) {
    List<MatterNumber> numbers =
        items.stream().map(view -> view.item().matter()).distinct().toList();
    return views.about(matters.all(numbers), viewer);
  }
}

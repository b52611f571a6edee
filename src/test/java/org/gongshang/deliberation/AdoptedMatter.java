package org.gongshang.deliberation;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** A matter whose motion all fifteen members adopted, so that its notice is open. */
public class AdoptedMatter {

  private final CouncilDay day;

  public AdoptedMatter(ApplicationContext context) {
    day = new CouncilDay(context);
  }

  public String number() {
    String matter = day.acceptedMatter();
    String session = day.placed(matter);
    day.begun(session);
    List<String> there = day.quorateWith(session, 15);
    day.discussionEnds(matter);
    day.vote(matter, "agree", there);
    return matter;
  }
}

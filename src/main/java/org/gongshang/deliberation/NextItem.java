package org.gongshang.deliberation;

import java.util.Map;
import java.util.Optional;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The next item is being treated, or the session is over. */
@Component("nextItem")
@Way("session SITTING; item NONE|ANNOUNCED > TREATED : hasItem=true, currentMatter=?")
@Way("session SITTING > ENDED; item NONE|ANNOUNCED : hasItem=false, currentMatter=?")
class NextItem implements Step {

  private final Agenda agenda;

  NextItem(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    Optional<AgendaItem> next = agenda.next(context.businessKey());
    return Map.of(
        "hasItem", next.isPresent(), "currentMatter", next.map(i -> i.matter().value()).orElse(""));
  }
}

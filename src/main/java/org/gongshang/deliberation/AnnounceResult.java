package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Way;
import org.springframework.stereotype.Component;

/** The result is with the matter and with everyone concerned. */
@Component("announceResult")
@Way("item ADOPTED|SENT_BACK|REJECTED > ANNOUNCED")
class AnnounceResult implements Step {

  private final Agenda agenda;

  AnnounceResult(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public Map<String, Object> take(StepContext context) {
    agenda.announce(context.businessKey(), context.matter());
    return Map.of();
  }
}

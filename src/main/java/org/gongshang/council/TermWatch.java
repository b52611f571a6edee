package org.gongshang.council;

import java.time.Clock;
import java.time.LocalDate;
import org.gongshang.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks again and again which terms are over, and which notices of candidates have ended. */
@Component
class TermWatch {

  private static final Logger LOG = LoggerFactory.getLogger(TermWatch.class);

  private final TermMapper mapper;
  private final Nominations nominations;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TermWatch(
      TermMapper mapper, Nominations nominations, TransactionTemplate transaction, Clock clock) {
    this.mapper = mapper;
    this.nominations = nominations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "${gongshang.watch}")
  void look() {
    transaction.executeWithoutResult(status -> mapper.endPast(LocalDate.now(clock)));
    for (long term : mapper.onNotice(clock.instant())) {
      try {
        transaction.executeWithoutResult(status -> nominations.settle(term));
      } catch (Refusal meanwhile) {
        LOG.debug("term {} has gone on meanwhile", term);
      } catch (RuntimeException broken) {
        LOG.error("the notice of term {} was not concluded", term, broken);
      }
    }
  }
}

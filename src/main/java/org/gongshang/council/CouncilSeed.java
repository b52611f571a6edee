package org.gongshang.council;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every region of the first start its council; later ones are set up by administrators. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class CouncilSeed implements ApplicationRunner {

  private final CouncilMapper mapper;
  private final Clock clock;
  private final TransactionTemplate transaction;

  CouncilSeed(CouncilMapper mapper, Clock clock, TransactionTemplate transaction) {
    this.mapper = mapper;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (mapper.count() == 0) {
      transaction.executeWithoutResult(status -> mapper.insertAll(clock.instant()));
    }
  }
}

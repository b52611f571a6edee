package org.gongshang.people.signin;

import java.time.Clock;
import java.time.LocalDate;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Mandate;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator. While there is no account at all, each start prints a fresh token,
 * good for one use on the page /setup.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SetUp implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

  private final Accounts accounts;
  private final Mandates mandates;
  private final Regions regions;
  private final TokenMapper tokens;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SetUp(
      Accounts accounts,
      Mandates mandates,
      Regions regions,
      TokenMapper tokens,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.mandates = mandates;
    this.regions = regions;
    this.tokens = tokens;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (accounts.none()) {
      LOG.warn("No account exists yet. Open /setup and enter this token once: {}", issue());
    }
  }

  String issue() {
    String token = Secrets.make();
    transaction.executeWithoutResult(
        status -> {
          tokens.dropSetupToken();
          tokens.insertSetupToken(Secrets.hash(token), clock.instant());
        });
    return token;
  }

  /** Whether there is anything left to set up; the page does not exist afterwards. */
  void checkOpen() {
    if (!accounts.none()) {
      throw new NotVisible("setup");
    }
  }

  void makeAdministrator(String token, String login, String name, String password) {
    transaction.executeWithoutResult(
        status -> {
          checkOpen();
          if (tokens.useSetupToken(Secrets.hash(token.strip())) == 0) {
            throw new Refusal("people.setup.token.wrong");
          }
          long id = accounts.open(login, name, password);
          mandates.appoint(id, districtAdmin(id), id);
        });
  }

  private Mandate districtAdmin(long id) {
    LocalDate today = LocalDate.now(clock);
    return new Mandate(
        0, id, Role.ADMIN, regions.top().id(), null, null, null, null, today, null, false);
  }
}

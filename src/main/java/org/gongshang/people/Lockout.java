package org.gongshang.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Failed sign-ins, per account: the fifth within a quarter of an hour closes it for as long. */
@Component
public class Lockout {

  static final int LIMIT = 5;
  static final Duration CLOSED = Duration.ofMinutes(15);

  private final AccountMapper accounts;
  private final Clock clock;

  Lockout(AccountMapper accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional
  public void failed(String login) {
    Instant now = clock.instant();
    accounts.countFailure(
        login.strip().toLowerCase(Locale.ROOT), LIMIT, now, now.minus(CLOSED), now.plus(CLOSED));
  }

  /**
   * Forgets failures, since the person knew the password; false where the account is closed. It is
   * asked after the comparison, so that of many tries at once none gets in after the fifth failure.
   */
  @Transactional
  public boolean admit(long accountId) {
    return accounts.admit(accountId, clock.instant()) == 1;
  }

  /** Forgets failures, since an administrator says so. */
  @Transactional
  public void clear(long accountId) {
    accounts.clearFailures(accountId);
  }

  public boolean isLocked(Account account) {
    return account.isLocked(clock.instant());
  }
}

package org.gongshang.people.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongshang.Batches;
import org.gongshang.Refusal;
import org.gongshang.people.Account;
import org.gongshang.people.Accounts;
import org.gongshang.people.Lockout;
import org.gongshang.people.Passwords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes by which people choose a password: each good once, for some days. */
@Component
public class Activations {

  private final ActivationMapper mapper;
  private final Accounts accounts;
  private final Lockout lockout;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Duration lasting;

  Activations(
      ActivationMapper mapper,
      Accounts accounts,
      Lockout lockout,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${gongshang.activation.days:30}") int days) {
    this.mapper = mapper;
    this.accounts = accounts;
    this.lockout = lockout;
    this.transaction = transaction;
    this.clock = clock;
    this.lasting = Duration.ofDays(days);
  }

  /** New codes; those that these people had are void from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Issued> issue(List<Waiting> people, long by) {
    Instant now = clock.instant();
    Instant expires = now.plus(lasting);
    List<Issued> issued =
        people.stream()
            .map(person -> new Issued(person, ActivationCode.make().inGroups(), expires))
            .toList();
    Batches.each(
        issued,
        some -> {
          List<Long> ids = some.stream().map(each -> each.person().id()).toList();
          // nobody else gives these people codes or uses theirs meanwhile
          accounts.hold(ids);
          mapper.voidAll(ids, now);
          mapper.insert(rows(some), by, now, expires);
        });
    return issued;
  }

  private static List<ActivationMapper.Row> rows(List<Issued> issued) {
    List<ActivationMapper.Row> rows = new ArrayList<>();
    for (Issued each : issued) {
      String hash = ActivationCode.typed(each.code()).hash();
      rows.add(new ActivationMapper.Row(each.person().id(), hash));
    }
    return rows;
  }

  /**
   * Sets the password of whoever has the code. A wrong one counts as a failed sign-in, and only the
   * right one is told whether the account is closed or the code no longer good.
   */
  public Account activate(String login, String code, String wanted, String again) {
    Account account = accounts.byLogin(login).orElse(null);
    Activation found =
        account == null ? null : mapper.find(account.id(), ActivationCode.typed(code).hash());
    if (account == null || found == null) {
      lockout.failed(login);
      throw new Refusal("people.activation.wrong");
    }
    if (!lockout.admit(account.id())) {
      throw new Refusal("people.activation.closed");
    }
    found.checkGood(clock.instant());
    if (!wanted.equals(again)) {
      throw new Refusal("people.password.unequal");
    }
    Passwords.check(wanted);
    transaction.executeWithoutResult(status -> use(found, wanted));
    return account;
  }

  private void use(Activation activation, String wanted) {
    accounts.hold(List.of(activation.accountId()));
    if (mapper.use(activation.id(), clock.instant()) == 0) {
      throw new Refusal("people.activation.used");
    }
    accounts.choosePassword(activation.accountId(), wanted);
  }

  /**
   * A code as it is printed, this once.
   *
   * @param code in groups
   */
  public record Issued(Waiting person, String code, Instant expiresAt) {}
}

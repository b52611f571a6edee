package org.gongshang.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshang.NotVisible;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who can sign in. */
@Component
public class Accounts {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");
  private static final int LONGEST_NAME = 60;

  private final AccountMapper accounts;
  private final Mandates mandates;
  private final Delegations delegations;
  private final MessageSource messages;
  private final PasswordEncoder encoder;
  private final Clock clock;

  Accounts(
      AccountMapper accounts,
      Mandates mandates,
      Delegations delegations,
      MessageSource messages,
      PasswordEncoder encoder,
      Clock clock) {
    this.accounts = accounts;
    this.mandates = mandates;
    this.delegations = delegations;
    this.messages = messages;
    this.encoder = encoder;
    this.clock = clock;
  }

  public Optional<Account> find(long id) {
    return Optional.ofNullable(accounts.find(id));
  }

  public Optional<Account> byLogin(String login) {
    return Optional.ofNullable(accounts.byLogin(normal(login)));
  }

  /**
   * Names by account id, in one statement. Whoever acted for somebody has an id of that delegation,
   * and is named with both.
   */
  public Map<Long, String> names(Collection<Long> accountIds) {
    if (accountIds.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> names = new HashMap<>();
    accounts.names(List.copyOf(accountIds)).forEach(name -> names.put(name.id(), name.name()));
    acting(accountIds).forEach(pair -> names.put(-pair.id(), acting(pair)));
    return names;
  }

  /** For whom those acted who acted for somebody, by the id that is kept of both. */
  public Map<Long, String> principals(Collection<Long> actors) {
    Map<Long, String> principals = new HashMap<>();
    acting(actors).forEach(pair -> principals.put(-pair.id(), pair.principal()));
    return principals;
  }

  private List<AccountMapper.Acting> acting(Collection<Long> actors) {
    List<Long> ids = Delegation.idsOf(actors);
    return ids.isEmpty() ? List.of() : accounts.actingNames(ids);
  }

  /** One of them. */
  public String nameOf(long actor) {
    return names(List.of(actor)).getOrDefault(actor, "");
  }

  private String acting(AccountMapper.Acting pair) {
    return messages.getMessage(
        "people.acting",
        new Object[] {pair.name(), pair.principal()},
        LocaleContextHolder.getLocale());
  }

  /** The person as they stand today, with current mandates. */
  public Viewer viewer(long accountId) {
    Account account = find(accountId).orElseThrow(() -> new NotVisible("account " + accountId));
    return viewer(account);
  }

  public Viewer viewer(Account account) {
    Viewer own = new Viewer(account.id(), account.name(), mandates.current(account.id()));
    return account.delegates() ? delegations.with(own) : own;
  }

  public boolean none() {
    return accounts.count() == 0;
  }

  /** Opens an account with a password already chosen; returns its id. */
  @Transactional
  public long open(String login, String name, String password) {
    Passwords.check(password);
    return insert(login, name, encoder.encode(password), null, null);
  }

  /** Opens an account without a password; whoever has a code for it chooses one. */
  @Transactional
  public long openWaiting(String login, String name, long by) {
    return insert(login, name, Passwords.NONE, by, clock.instant());
  }

  /** For many accounts with one password: hashing it once keeps the start fast. */
  @Transactional
  long openHashed(String login, String name, String passwordHash) {
    return insert(login, name, passwordHash, null, null);
  }

  /** Whether it has the form of a login, in small letters. */
  public static boolean isLogin(String text) {
    return LOGIN.matcher(text).matches();
  }

  private long insert(
      String login, String name, String hash, @Nullable Long by, @Nullable Instant waitsSince) {
    String wanted = normal(login);
    if (!isLogin(wanted)) {
      throw new Refusal("people.login.form");
    }
    String called = name.strip();
    if (!PlainText.storable(called, false)) {
      throw new Refusal("people.name.characters");
    }
    if (PlainText.isBlank(called) || PlainText.length(called) > LONGEST_NAME) {
      throw new Refusal("people.name.form", LONGEST_NAME);
    }
    NewAccount account = new NewAccount(wanted, called, hash, by, clock.instant(), waitsSince);
    try {
      accounts.insert(account);
    } catch (DuplicateKeyException taken) {
      throw new Refusal("people.login.taken", wanted);
    }
    return account.id();
  }

  /** Sets a new password and thereby ends every session that was begun under the old one. */
  @Transactional
  public void changePassword(long accountId, String current, String wanted) {
    Account account = find(accountId).orElseThrow(() -> new NotVisible("account " + accountId));
    if (!encoder.matches(current, account.passwordHash())) {
      throw new Refusal("people.password.wrong");
    }
    if (current.equals(wanted)) {
      throw new Refusal("people.password.same");
    }
    choosePassword(accountId, wanted);
  }

  /** The first password of somebody who had none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void choosePassword(long accountId, String wanted) {
    Passwords.check(wanted);
    accounts.setPassword(accountId, encoder.encode(wanted));
  }

  /**
   * Keeps everybody else from changing these accounts and their mandates until the transaction
   * ends.
   *
   * @return those that exist
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> hold(Collection<Long> accountIds) {
    return accountIds.isEmpty() ? List.of() : accounts.lockAll(accountIds);
  }

  /** Takes the password from somebody who forgot it, and ends every session begun under it. */
  @Transactional
  public void takePassword(long accountId) {
    accounts.takePassword(accountId, Passwords.NONE, clock.instant());
    accounts.clearFailures(accountId);
  }

  /** Appoints a person; the mandate's id and account id are ignored in favour of new ones. */
  public long appoint(long accountId, Mandate mandate, long by) {
    return mandates.appoint(accountId, mandate, by);
  }

  /** Account ids that hold the role exactly at this region today, by id. */
  public List<Long> holders(Role role, long regionId) {
    return mandates.holders(role, regionId);
  }

  /** Current mandates of a council's representatives, by id. */
  public List<Mandate> ofCouncil(long councilId) {
    return mandates.ofCouncil(councilId);
  }

  /** Account ids that hold the role in this council today, by id. */
  public List<Long> holdersIn(Role role, long councilId) {
    return mandates.holdingIn(role, councilId).stream().map(Mandate::accountId).distinct().toList();
  }

  private static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }
}

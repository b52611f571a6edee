package org.gongshang.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongshang.NotVisible;
import org.gongshang.Refusal;
import org.gongshang.people.Account;
import org.gongshang.people.Accounts;
import org.gongshang.people.Act;
import org.gongshang.people.Lockout;
import org.gongshang.people.Mandate;
import org.gongshang.people.MandateLine;
import org.gongshang.people.MandateLines;
import org.gongshang.people.Mandates;
import org.gongshang.people.Once;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.people.activation.Activations;
import org.gongshang.people.activation.Activations.Issued;
import org.gongshang.people.activation.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator may see and do about people: only those within their own regions. */
@Component
class People {

  static final int PAGE = 50;

  private final PeopleMapper people;
  private final Accounts accounts;
  private final Mandates mandates;
  private final MandateLines lines;
  private final Lockout lockout;
  private final Activations activations;
  private final Rights rights;
  private final Once once;

  People(
      PeopleMapper people,
      Accounts accounts,
      Mandates mandates,
      MandateLines lines,
      Lockout lockout,
      Activations activations,
      Rights rights,
      Once once) {
    this.people = people;
    this.accounts = accounts;
    this.mandates = mandates;
    this.lines = lines;
    this.lockout = lockout;
    this.activations = activations;
    this.rights = rights;
    this.once = once;
  }

  /** One more than a page, where there are more. */
  List<PersonRow> search(
      Viewer admin, String text, @Nullable Role role, LocalDate today, long before) {
    rights.demand(admin, Role.ADMIN);
    List<PersonRow.Found> found =
        people.search(
            text.strip(),
            role,
            today,
            rights.reach(admin, Role.ADMIN),
            admin.accountId(),
            before,
            PAGE + 1);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Mandate> held =
        mandates.ofAccounts(found.stream().map(PersonRow.Found::id).toList()).stream()
            .filter(mandate -> rights.may(admin, Role.ADMIN, mandate.regionId()))
            .toList();
    Map<Long, List<MandateLine>> ofPerson =
        lines.of(held).stream()
            .filter(MandateLine::current)
            .collect(Collectors.groupingBy(MandateLine::accountId));
    return found.stream()
        .map(
            p ->
                new PersonRow(
                    p.id(), p.login(), p.name(), ofPerson.getOrDefault(p.id(), List.of())))
        .toList();
  }

  PersonPage page(Viewer admin, long accountId) {
    Account account = visible(admin, accountId);
    List<Mandate> all = mandates.ofAccount(accountId);
    List<Mandate> mine =
        all.stream().filter(each -> rights.may(admin, Role.ADMIN, each.regionId())).toList();
    return new PersonPage(
        account, lockout.isLocked(account), lines.of(mine), rights.mayAdminister(admin, all));
  }

  /** The account, if the administrator may know of it at all. */
  Account visible(Viewer admin, long accountId) {
    rights.demand(admin, Role.ADMIN);
    Account account =
        accounts.find(accountId).orElseThrow(() -> new NotVisible("account " + accountId));
    List<Mandate> all = mandates.ofAccount(accountId);
    boolean near =
        rights.reach(admin, Role.ADMIN) == null
            || all.stream().anyMatch(each -> rights.may(admin, Role.ADMIN, each.regionId()))
            || (all.isEmpty() && Objects.equals(people.openedBy(accountId), admin.accountId()));
    if (!near) {
      throw new NotVisible("account " + accountId);
    }
    return account;
  }

  private Account whole(Viewer admin, long accountId) {
    Account account = visible(admin, accountId);
    if (!rights.mayAdminister(admin, mandates.ofAccount(accountId))) {
      throw new Refusal("people.person.partly");
    }
    return account;
  }

  /** Opens an account; its owner chooses a password by a slip. */
  @Transactional
  public long open(Viewer admin, String login, String name, String key) {
    rights.demand(admin, Role.ADMIN);
    if (!once.first(admin.accountId(), key, Act.of("account", login, name))) {
      return accounts
          .byLogin(login)
          .map(Account::id)
          .orElseThrow(() -> new Refusal("form.once.missing"));
    }
    return accounts.openWaiting(login, name, admin.accountId());
  }

  /** A new code, shown this once. Who had a password has none from now on. */
  @Transactional
  public Issued slip(Viewer admin, long accountId, String key) {
    Account account = whole(admin, accountId);
    if (accountId == admin.accountId()) {
      throw new Refusal("people.person.slip.own");
    }
    if (!once.first(admin.accountId(), key, Act.of("slip", String.valueOf(accountId)))) {
      throw new Refusal("people.activation.twice");
    }
    accounts.takePassword(accountId);
    Waiting person = new Waiting(accountId, account.login(), account.name());
    return activations.issue(List.of(person), admin.accountId()).get(0);
  }

  @Transactional
  public void unlock(Viewer admin, long accountId) {
    whole(admin, accountId);
    lockout.clear(accountId);
  }
}

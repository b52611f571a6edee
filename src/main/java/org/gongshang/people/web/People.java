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
import org.gongshang.people.Passwords;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
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
  private final Rights rights;
  private final Once once;

  People(
      PeopleMapper people,
      Accounts accounts,
      Mandates mandates,
      MandateLines lines,
      Lockout lockout,
      Rights rights,
      Once once) {
    this.people = people;
    this.accounts = accounts;
    this.mandates = mandates;
    this.lines = lines;
    this.lockout = lockout;
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

  private void whole(Viewer admin, long accountId) {
    visible(admin, accountId);
    if (!rights.mayAdminister(admin, mandates.ofAccount(accountId))) {
      throw new Refusal("people.person.partly");
    }
  }

  /** Opens an account; the initial password is given back this once, to the first who asks. */
  @Transactional
  public Opened open(Viewer admin, String login, String name, String key) {
    rights.demand(admin, Role.ADMIN);
    if (!once.first(admin.accountId(), key, Act.of("account", login, name))) {
      return accounts
          .byLogin(login)
          .map(account -> new Opened(account.id(), null))
          .orElseThrow(() -> new Refusal("form.once.missing"));
    }
    String password = Passwords.initial();
    return new Opened(accounts.openWithInitial(login, name, password, admin.accountId()), password);
  }

  /** Returns the new initial password, this once; null to whoever asks again by the same form. */
  @Transactional
  public @Nullable String resetPassword(Viewer admin, long accountId, String key) {
    whole(admin, accountId);
    if (!once.first(admin.accountId(), key, Act.of("password", String.valueOf(accountId)))) {
      return null;
    }
    String password = Passwords.initial();
    accounts.resetPassword(accountId, password);
    return password;
  }

  @Transactional
  public void unlock(Viewer admin, long accountId) {
    whole(admin, accountId);
    lockout.clear(accountId);
  }

  /** An account that was just opened; the password is null for whoever asks a second time. */
  record Opened(long id, @Nullable String password) {}
}

package org.gongshang.people.signin;

import org.gongshang.people.Accounts;
import org.gongshang.people.Lockout;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who wants to sign in. */
@Component
class PeopleByLogin implements UserDetailsService {

  private final Accounts accounts;
  private final Lockout lockout;

  PeopleByLogin(Accounts accounts, Lockout lockout) {
    this.accounts = accounts;
    this.lockout = lockout;
  }

  @Override
  public SignedIn loadUserByUsername(String login) {
    return accounts
        .byLogin(login)
        .map(account -> new SignedIn(account, lockout.isLocked(account)))
        .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }
}

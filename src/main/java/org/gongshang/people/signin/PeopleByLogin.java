package org.gongshang.people.signin;

import org.gongshang.people.Accounts;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who wants to sign in. */
@Component
class PeopleByLogin implements UserDetailsService {

  private final Accounts accounts;

  PeopleByLogin(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public SignedIn loadUserByUsername(String login) {
    return accounts
        .byLogin(login)
        .map(SignedIn::new)
        .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }
}

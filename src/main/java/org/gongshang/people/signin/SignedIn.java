package org.gongshang.people.signin;

import java.util.Collection;
import java.util.List;
import org.gongshang.people.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who a session or a token belongs to. Carries no rights: mandates are read anew with each request,
 * so that one that ends today ends for open sessions too.
 */
final class SignedIn implements UserDetails, CredentialsContainer {

  private static final long serialVersionUID = 1L;

  private final long accountId;
  private final String login;
  private final int credentials;
  private @Nullable String passwordHash;

  SignedIn(Account account) {
    this.accountId = account.id();
    this.login = account.login();
    this.credentials = account.credentials();
    this.passwordHash = account.passwordHash();
  }

  long accountId() {
    return accountId;
  }

  /** Whether the password has not been set again since. */
  boolean isStillGood(Account account) {
    return account.credentials() == credentials;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public @Nullable String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && that.accountId == accountId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(accountId);
  }
}

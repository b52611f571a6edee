package org.gongshang.people.signin;

import org.gongshang.people.Lockout;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks login and password and counts failures. A closed account is told apart only after its
 * password was hashed, so that neither the answer nor its time says whether an account exists.
 */
@Component
class PasswordCheck extends DaoAuthenticationProvider {

  private final Lockout lockout;

  PasswordCheck(PeopleByLogin people, PasswordEncoder encoder, Lockout lockout) {
    super(people);
    this.lockout = lockout;
    setPasswordEncoder(encoder);
    setPreAuthenticationChecks(person -> {});
    setPostAuthenticationChecks(this::refuseClosed);
  }

  private void refuseClosed(UserDetails person) {
    if (!lockout.admit(((SignedIn) person).accountId())) {
      throw new LockedException("closed");
    }
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    try {
      return super.authenticate(attempt);
    } catch (BadCredentialsException wrong) {
      lockout.failed(attempt.getName());
      throw wrong;
    }
  }
}

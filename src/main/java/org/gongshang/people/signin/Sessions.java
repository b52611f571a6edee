package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongshang.Refusal;
import org.gongshang.people.Accounts;
import org.gongshang.people.Lockout;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps the session in which a password is changed, while the change ends all the others. */
@Component
class Sessions {

  private final Accounts accounts;
  private final PeopleByLogin people;
  private final PasswordCheck check;
  private final Lockout lockout;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  Sessions(Accounts accounts, PeopleByLogin people, PasswordCheck check, Lockout lockout) {
    this.accounts = accounts;
    this.people = people;
    this.check = check;
    this.lockout = lockout;
  }

  void changePassword(
      String current,
      String wanted,
      String again,
      HttpServletRequest request,
      HttpServletResponse response) {
    SignedIn old = signedIn();
    if (!wanted.equals(again)) {
      throw new Refusal("people.password.unequal");
    }
    checkCurrent(old, current);
    accounts.changePassword(old.accountId(), current, wanted);
    begin(old.getUsername(), request, response);
  }

  /** Whoever has just proved who they are is signed in from here on. */
  void begin(String login, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    SignedIn renewed = people.loadUserByUsername(login);
    renewed.eraseCredentials();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(renewed, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** As at the door: whoever found a session open could guess here instead. */
  private void checkCurrent(SignedIn person, String current) {
    try {
      check.authenticate(
          UsernamePasswordAuthenticationToken.unauthenticated(person.getUsername(), current));
    } catch (AuthenticationException wrong) {
      boolean closed = accounts.find(person.accountId()).filter(lockout::isLocked).isPresent();
      throw new Refusal(closed ? "people.password.closed" : "people.password.wrong");
    }
  }

  private static SignedIn signedIn() {
    return (SignedIn) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
  }
}

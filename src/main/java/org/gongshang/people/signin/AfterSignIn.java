package org.gongshang.people.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gongshang.SentForm;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Leads on whoever has signed in, or tried to: to the page that they had asked for, or to the form
 * that they could not send.
 */
class AfterSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private final WhereOneWanted wanted;

  AfterSignIn(WhereOneWanted wanted) {
    this.wanted = wanted;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication done)
      throws ServletException, IOException {
    if (!carriesOn(request, response, PageDoor.AGAIN)) {
      wanted.onAuthenticationSuccess(request, response, done);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws ServletException, IOException {
    if (!carriesOn(request, response, PageDoor.EXPIRED + "?failed")) {
      Redirects.send(request, response, "/login?failed");
    }
  }

  private static boolean carriesOn(
      HttpServletRequest request, HttpServletResponse response, String page)
      throws ServletException, IOException {
    Optional<SentForm> unsent = Unsent.carriedBy(request);
    if (unsent.isPresent()) {
      request.setAttribute(Unsent.ATTRIBUTE, unsent.get());
      request.getRequestDispatcher(page).forward(request, response);
    }
    return unsent.isPresent();
  }
}

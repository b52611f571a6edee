package org.gongshang.people.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gongshang.SentForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What people meet who are not signed in, or whose session ended while a form stood open. */
class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  static final String EXPIRED = "/login/expired";
  static final String AGAIN = "/login/again";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    Redirects.send(request, response, hasExpired(request) ? "/login?expired" : "/login");
  }

  /** The browser still knows a session that is no more, or a part of a page asked for more. */
  private static boolean hasExpired(HttpServletRequest request) {
    return Redirects.isByScript(request)
        || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (Redirects.path(request).equals("/login") || Redirects.isByScript(request)) {
      Redirects.send(request, response, "/login?expired");
      return;
    }
    Optional<SentForm> unsent =
        why instanceof CsrfException ? Unsent.of(request) : Optional.empty();
    if (unsent.isPresent()) {
      request.setAttribute(Unsent.ATTRIBUTE, unsent.get());
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      String page = isSignedIn() ? AGAIN : EXPIRED;
      request.getRequestDispatcher(page).forward(request, response);
      return;
    }
    // the error page tells an expired form from a missing right by this
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean isSignedIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn;
  }
}

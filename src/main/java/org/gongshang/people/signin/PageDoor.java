package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What people meet who are not signed in, or whose session ended while a form stood open. */
class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    Redirects.send(request, response, "/login");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (Redirects.path(request).equals("/login")) {
      Redirects.send(request, response, "/login?expired");
      return;
    }
    // the error page tells an expired form from a missing right by this
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}

package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads to the page that the person wanted before signing in, by its path: the host that a request
 * names is anybody's word.
 */
class WhereOneWanted implements AuthenticationSuccessHandler {

  private final RequestCache wanted;

  WhereOneWanted(RequestCache wanted) {
    this.wanted = wanted;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    String target = request.getContextPath() + "/";
    if (wanted.getRequest(request, response) instanceof DefaultSavedRequest saved) {
      wanted.removeRequest(request, response);
      String query = saved.getQueryString();
      target = saved.getRequestURI() + (query == null ? "" : "?" + query);
    }
    response.sendRedirect(target);
  }
}

package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a whole page elsewhere, also when htmx asked only for a part of it. */
final class Redirects {

  private Redirects() {}

  static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Whether the page's script asks, which tells the person itself. */
  static boolean isByScript(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        || "fetch".equals(request.getHeader("X-Requested-With"));
  }

  static void send(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String address = request.getContextPath() + path;
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", address);
    }
    if (isByScript(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(address);
    }
  }
}

package org.gongshang.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.gongshang.people.Account;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in person once per request, and ends sessions that began under an older
 * password.
 */
class ViewerFilter extends OncePerRequestFilter {

  private final Accounts accounts;

  ViewerFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return Redirects.path(request).startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
      Optional<Account> account = accounts.find(person.accountId()).filter(person::isStillGood);
      if (account.isEmpty()) {
        end(request);
      } else {
        request.setAttribute(Viewer.ATTRIBUTE, accounts.viewer(account.get()));
      }
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}

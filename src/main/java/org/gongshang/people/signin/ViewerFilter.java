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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in person once per request, ends sessions that began under an older password,
 * and lets a person with an initial password do nothing but choose another.
 */
class ViewerFilter extends OncePerRequestFilter {

  static final String CHANGE = "/account/password";

  private final Accounts accounts;

  private final boolean pages;

  /**
   * @param pages whether it stands before pages, or before the interface for programs
   */
  ViewerFilter(Accounts accounts, boolean pages) {
    this.accounts = accounts;
    this.pages = pages;
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
      } else if (account.get().mustChange()) {
        if (!pages || !leadsOut(request)) {
          sendToChange(request, response);
          return;
        }
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

  private static boolean leadsOut(HttpServletRequest request) {
    String path = Redirects.path(request);
    return path.equals(CHANGE) || path.equals("/logout");
  }

  private void sendToChange(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!pages) {
      throw new AccessDeniedException("the initial password must be changed first");
    }
    Redirects.send(request, response, CHANGE);
  }
}

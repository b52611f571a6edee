package org.gongshang.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongshang.people.Account;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request in by {@code Authorization: Bearer gs_…}; an unknown token is refused at once.
 */
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Tokens tokens;
  private final AuthenticationEntryPoint refused;

  BearerFilter(Tokens tokens, AuthenticationEntryPoint refused) {
    this.tokens = tokens;
    this.refused = refused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      Optional<Account> owner = tokens.owner(header.substring(SCHEME.length()).strip());
      if (owner.isEmpty()) {
        refused.commence(request, response, new BadCredentialsException("unknown token"));
        return;
      }
      signIn(owner.get());
    }
    chain.doFilter(request, response);
  }

  private static void signIn(Account account) {
    SignedIn person = new SignedIn(account);
    person.eraseCredentials();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    SecurityContextHolder.setContext(context);
  }
}

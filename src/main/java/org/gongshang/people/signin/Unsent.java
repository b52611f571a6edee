package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A form that arrived after its session had ended. Nothing of it is kept on the server: the page on
 * which the person signs in again carries it, and the page after that offers to send it.
 */
public record Unsent(String action, Map<String, List<String>> values) {

  static final String ATTRIBUTE = "unsent";

  private static final String ACTION = "_unsent";
  private static final String FIELD = ACTION + ".";

  /** Forms that hold secrets, or that mean nothing later. */
  private static final Set<String> PASSING =
      Set.of("/login", "/logout", "/setup", "/account/password");

  private static final int MOST_CHARACTERS = 200_000;

  /** The form of a request that was refused; only one that our own page sent. */
  static Optional<Unsent> of(HttpServletRequest request) {
    String action = Redirects.path(request);
    if (!"POST".equals(request.getMethod()) || PASSING.contains(action) || !isOurs(request)) {
      return Optional.empty();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, all) -> {
              if (!name.equals("_csrf")) {
                values.put(name, List.of(all));
              }
            });
    return Optional.of(new Unsent(action, values)).filter(Unsent::isShort);
  }

  /** The form that the sign-in page carried. */
  static Optional<Unsent> carriedBy(HttpServletRequest request) {
    String action = request.getParameter(ACTION);
    if (action == null || !action.matches("/[^/\\\\].*")) {
      return Optional.empty();
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, all) -> {
              if (name.startsWith(FIELD)) {
                values.put(name.substring(FIELD.length()), List.of(all));
              }
            });
    return Optional.of(new Unsent(action, values));
  }

  /** Another site's page must not put words into somebody's form. */
  private static boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String ours =
        ServletUriComponentsBuilder.fromRequest(request)
            .replacePath(null)
            .replaceQuery(null)
            .build()
            .toUriString();
    return ours.equals(request.getHeader("Origin"));
  }

  private boolean isShort() {
    return values.values().stream().flatMap(List::stream).mapToLong(String::length).sum()
        <= MOST_CHARACTERS;
  }

  /** What a person wrote, without what the page itself put in. */
  public List<String> typed() {
    return values.entrySet().stream()
        .filter(field -> !field.getKey().startsWith("_"))
        .flatMap(field -> field.getValue().stream())
        .filter(text -> !text.isBlank())
        .toList();
  }
}

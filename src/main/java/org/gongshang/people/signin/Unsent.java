package org.gongshang.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshang.SentForm;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A form that arrived after its session had ended. Nothing of it is kept on the server: the page on
 * which the person signs in again carries it, and the page after that offers to send it.
 */
final class Unsent {

  static final String ATTRIBUTE = "unsent";

  private static final String ACTION = "_unsent";
  private static final String FIELD = ACTION + ".";

  /** A path of ours as a request names it: a browser reads some other signs as another host. */
  private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[!-~]*");

  /** Means nothing later. */
  private static final String LOGOUT = "/logout";

  private static final int MOST_CHARACTERS = 200_000;

  private Unsent() {}

  /** The form of a request that was refused; only one that our own page sent. */
  static Optional<SentForm> of(HttpServletRequest request) {
    String action = Redirects.path(request);
    boolean passing = action.equals(LOGOUT) || SentForm.SECRET.contains(action);
    if (!"POST".equals(request.getMethod()) || passing || !isOurs(request)) {
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
    return Optional.of(new SentForm(action, values)).filter(Unsent::isShort);
  }

  /** The form that the sign-in page carried. */
  static Optional<SentForm> carriedBy(HttpServletRequest request) {
    String action = request.getParameter(ACTION);
    if (action == null || !ADDRESS.matcher(action).matches()) {
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
    return Optional.of(new SentForm(action, values));
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

  private static boolean isShort(SentForm form) {
    return form.values().values().stream().flatMap(List::stream).mapToLong(String::length).sum()
        <= MOST_CHARACTERS;
  }
}

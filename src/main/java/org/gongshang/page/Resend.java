package org.gongshang.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form whose effect failed through no fault of the person: the error page holds what they typed,
 * ready to be sent again under the same key. Chosen files have to be chosen again.
 */
public record Resend(String action, Map<String, List<String>> values) {

  static final String ATTRIBUTE = "resend";

  /** Forms that hold secrets are not shown again. */
  private static final List<String> SECRET = List.of("/login", "/setup", "/account/password");

  /** The form that this request sent; null if it sent none. */
  static @Nullable Resend of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String action = failed instanceof String path ? path : request.getRequestURI();
    if (!"POST".equals(request.getMethod()) || SECRET.contains(action)) {
      return null;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    return new Resend(action, values);
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

package org.gongshang.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshang.SentForm;
import org.jspecify.annotations.Nullable;

/**
 * A form whose effect failed through no fault of the person: the error page holds what they typed,
 * ready to be sent again under the same key.
 */
final class Resend {

  static final String ATTRIBUTE = "resend";

  private Resend() {}

  /** The form that this request sent; null if it sent none. */
  static @Nullable SentForm of(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String action = failed instanceof String path ? path : request.getRequestURI();
    if (!"POST".equals(request.getMethod()) || SentForm.SECRET.contains(action)) {
      return null;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    return new SentForm(action, values);
  }
}

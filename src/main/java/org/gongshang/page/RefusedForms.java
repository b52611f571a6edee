package org.gongshang.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form that was sent and comes back with what is wrong in it answers 422, whichever form it is:
 * nothing was done, and that must not look like success to whoever does not read the page.
 */
final class RefusedForms implements HandlerInterceptor {

  /** Under which controllers hand over what is wrong. */
  private static final Set<String> FAULTS = Set.of("refusal", "faults", "findings", "wrong");

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null && request.getMethod().equals("POST") && isRefused(page.getModel())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
  }

  private static boolean isRefused(Map<String, Object> model) {
    return model.keySet().stream().anyMatch(FAULTS::contains)
        || model.values().stream()
            .anyMatch(value -> value instanceof Errors form && form.hasErrors());
  }
}

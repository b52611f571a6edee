package org.gongshang.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers programs with problem details (RFC 9457), also where no controller was found. The log
 * knows more than the answer.
 */
@Component
class Problems implements HandlerExceptionResolver, Ordered {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private final MessageSource messages;
  private final ObjectMapper json;

  Problems(MessageSource messages, ObjectMapper json) {
    this.messages = messages;
    this.json = json;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    boolean forSecurity =
        failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
    if (!path(request).startsWith("/api/") || forSecurity || response.isCommitted()) {
      return null;
    }
    Problem problem = Problem.of(failure);
    if (problem.status().is5xxServerError()) {
      log.error("{} {} failed", request.getMethod(), path(request), failure);
    }
    if (failure instanceof ErrorResponse known) {
      known
          .getHeaders()
          .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
    }
    write(problem, request, response);
    return new ModelAndView();
  }

  /** What was asked for, also where the container asks again for the failure's page. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response) {
    Locale locale = Language.of(request);
    HttpStatus status = problem.status();
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setTitle(say("api.title." + status.value(), List.of(), locale));
    detail.setDetail(say(problem.key(), problem.args(), locale));
    detail.setInstance(URI.create(path(request)));
    if (!problem.errors().isEmpty()) {
      detail.setProperty(
          "errors",
          problem.errors().stream()
              .map(e -> new FieldProblem(e.field(), say(e.key(), e.args(), locale)))
              .toList());
    }
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    try {
      json.writeValue(response.getOutputStream(), detail);
    } catch (IOException gone) {
      log.debug("the caller has hung up", gone);
    }
  }

  private String say(String key, List<?> args, Locale locale) {
    String text = messages.getMessage(key, args.toArray(), key, locale);
    return text == null ? key : text;
  }

  /** One field, named as it was sent. */
  record FieldProblem(String field, String message) {}
}

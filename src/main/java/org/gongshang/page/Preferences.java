package org.gongshang.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * The reader's text size and language, and whether single keys do something: {@code ?size=l},
 * {@code ?lang=en} or {@code ?keys=off} on any page sets a cookie and shows the page again. Works
 * signed out and without script.
 */
class Preferences implements HandlerInterceptor {

  /** Names of the parameters. */
  static final List<String> NAMES = List.of("size", "lang", "keys");

  private static final Set<String> SIZES = Set.of("m", "l", "xl");
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
  private static final Set<String> SWITCH = Set.of("on", "off");

  private final LocaleResolver locales;

  Preferences(LocaleResolver locales) {
    this.locales = locales;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    // the page of a failure is shown at once: its address is none
    boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
    if (!asked || !"GET".equals(request.getMethod())) {
      return true;
    }
    String size = known(request.getParameter("size"), SIZES);
    String language = known(request.getParameter("lang"), LANGUAGES);
    String keys = known(request.getParameter("keys"), SWITCH);
    if (size == null && language == null && keys == null) {
      return true;
    }
    if (size != null) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie("size", size).toString());
    }
    if (keys != null) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie("keys", keys).toString());
    }
    if (language != null) {
      locales.setLocale(request, response, Locale.forLanguageTag(language));
    }
    response.sendRedirect(withoutChoice(request));
    return false;
  }

  private static @Nullable String known(@Nullable String value, Set<String> values) {
    return value != null && values.contains(value) ? value : null;
  }

  private static ResponseCookie cookie(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .sameSite("Lax")
        .build();
  }

  /** Path and query only: the address never leads to another host. */
  private static String withoutChoice(HttpServletRequest request) {
    String query = rest(request.getQueryString());
    String path = request.getRequestURI().replaceFirst("^/+", "/");
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The query without the choice, and otherwise as it was sent, however broken that is. */
  static String rest(@Nullable String query) {
    return Arrays.stream(query == null ? new String[0] : query.split("&"))
        .filter(part -> !part.isEmpty() && !isChoice(part))
        .collect(Collectors.joining("&"));
  }

  private static boolean isChoice(String part) {
    try {
      String name = UriUtils.decode(part.split("=", 2)[0], StandardCharsets.UTF_8);
      return NAMES.contains(name);
    } catch (IllegalArgumentException noName) {
      return false; // the server does not see a parameter in it either
    }
  }

  static String size(HttpServletRequest request) {
    return chosen(request, "size", SIZES, "m");
  }

  /** Whether keys without Ctrl or Alt do something. */
  static boolean keys(HttpServletRequest request) {
    return chosen(request, "keys", SWITCH, "on").equals("on");
  }

  private static String chosen(
      HttpServletRequest request, String name, Set<String> values, String otherwise) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie != null && values.contains(cookie.getValue()) ? cookie.getValue() : otherwise;
  }
}

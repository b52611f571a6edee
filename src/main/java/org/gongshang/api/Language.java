package org.gongshang.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Programs are answered in Chinese unless they ask for English; cookies do not count here. */
@Component
class Language implements WebMvcConfigurer, HandlerInterceptor {

  static Locale of(HttpServletRequest request) {
    return wanted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Locale wanted(@Nullable String header) {
    if (header == null) {
      return Locale.SIMPLIFIED_CHINESE;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      Locale best = Locale.lookup(ranges, List.of(Locale.CHINESE, Locale.ENGLISH));
      return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    LocaleContextHolder.setLocale(of(request));
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }
}

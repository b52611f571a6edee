package org.gongshang.page;

import freemarker.template.Configuration;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.RelativeRedirectFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.WebContentInterceptor;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

/** Sets up templates, words and the files that pages load. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  private static final Duration YEAR = Duration.ofDays(365);

  /**
   * All messages/&lt;feature&gt;.properties on the class path; Chinese is the language without a
   * suffix.
   */
  @Bean
  static MessageSource messageSource(ObjectProvider<Clock> clock) throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    Sentences messages = new Sentences(clock::getObject);
    messages.setBasenames(
        Arrays.stream(files)
            .map(Resource::getFilename)
            .filter(name -> name != null && !name.contains("_"))
            .map(name -> "messages/" + name.replace(".properties", ""))
            .distinct()
            .sorted()
            .toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    // a word that is missing must not take a page down; a test finds it
    messages.setUseCodeAsDefaultMessage(true);
    return messages;
  }

  @Bean
  static LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    resolver.setCookieMaxAge(YEAR);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  /** Redirects name no host: the one that a request names is anybody's word. */
  @Bean
  static FilterRegistrationBean<RelativeRedirectFilter> relativeRedirects() {
    var filter = new RelativeRedirectFilter();
    filter.setRedirectStatus(HttpStatus.FOUND);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  static FreeMarkerConfigurer freeMarkerConfigurer(TemplateFunctions functions) {
    FreeMarkerConfigurer configurer =
        new FreeMarkerConfigurer() {
          @Override
          protected Configuration newConfiguration() {
            return new Configuration(Configuration.VERSION_2_3_34);
          }
        };
    configurer.setTemplateLoaderPath("classpath:/templates/");
    configurer.setDefaultEncoding("UTF-8");
    configurer.setFreemarkerSettings(settings());
    configurer.setFreemarkerVariables(Map.copyOf(functions.all()));
    return configurer;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("recognize_standard_file_extensions", "true");
    settings.setProperty("output_encoding", "UTF-8");
    settings.setProperty("url_escaping_charset", "UTF-8");
    // ids and numbers as they are: 1024, not 1,024
    settings.setProperty("number_format", "computer");
    settings.setProperty("boolean_format", "c");
    settings.setProperty("template_exception_handler", "rethrow");
    settings.setProperty("log_template_exceptions", "false");
    settings.setProperty("wrap_unchecked_exceptions", "true");
    settings.setProperty("new_builtin_class_resolver", "allows_nothing");
    return settings;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    // one address has a whole page and its parts
    var parts = new WebContentInterceptor();
    parts.setVaryByRequestHeaders("HX-Request", "HX-Target");
    registry.addInterceptor(parts).excludePathPatterns("/assets/**");
    registry
        .addInterceptor(new Preferences(localeResolver()))
        .excludePathPatterns("/assets/**", "/api/**");
    registry.addInterceptor(new RefusedForms());
  }
}

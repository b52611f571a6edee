package org.gongshang.people.signin;

import java.util.List;
import org.gongshang.people.Accounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in by which door: programs by token, people by form and session. */
@Configuration
class SignInConfiguration implements WebMvcConfigurer {

  /** Where the demo people exist, their password also opens the API, for a first try with curl. */
  private static final Profiles TRIAL = Profiles.of("demo | test");

  /** No inline script or style anywhere, so text that slips through an escape stays text. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
          + "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; "
          + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgumentResolver());
  }

  /**
   * Addresses are matched as the dispatcher matches them; without this they are looked up twice.
   */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean addressMatchers() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http,
      Tokens tokens,
      Accounts accounts,
      SystemOperators operators,
      Environment environment)
      throws Exception {
    Problems problems = new Problems();
    http.securityMatcher("/api/**", "/actuator/metrics/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(SignInConfiguration::headers)
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/**")
                    .access(operators)
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(
            new BearerFilter(tokens, problems), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new ViewerFilter(accounts), AuthorizationFilter.class);
    if (environment.acceptsProfiles(TRIAL)) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(problems));
    }
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, Accounts accounts) throws Exception {
    PageDoor door = new PageDoor();
    HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    wanted.setMatchingRequestParameterName(null);
    // only a page can be opened later; forms are carried, and parts of pages come with them
    wanted.setRequestMatcher(
        request -> "GET".equals(request.getMethod()) && !Redirects.isByScript(request));
    AfterSignIn after = new AfterSignIn(new WhereOneWanted(wanted));
    return http.headers(SignInConfiguration::headers)
        .csrf(Customizer.withDefaults())
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", PageDoor.EXPIRED, "/setup", "/activate", "/error")
                    .permitAll()
                    .requestMatchers("/assets/**")
                    .permitAll()
                    .requestMatchers("/feeds/*")
                    .permitAll()
                    .requestMatchers("/favicon.ico", "/v3/api-docs", "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .successHandler(after)
                    .failureHandler(after))
        .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("JSESSIONID"))
        .sessionManagement(
            session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
        .addFilterBefore(new ViewerFilter(accounts), AuthorizationFilter.class)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(frames -> frames.deny());
  }
}

package se.loftet.access;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Who comes in where. Everything below `/arbete` needs a person; the rest is public and shows what
/// the public database role can read.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  static final String LOGIN = "/logga-in";
  static final String LOGOUT = "/logga-ut";
  static final int SALT = 16;
  static final int HASH = 32;
  static final int LANES = 1;
  static final int MEMORY = 19 * 1024;
  static final int PASSES = 2;

  @Bean
  SecurityFilterChain gates(
      HttpSecurity http,
      PasswordLogin passwords,
      LoginSteps steps,
      LoginRate rate,
      ErrorPage page,
      StaleRequests stale,
      KeptForms forms,
      StaffChrome chrome,
      TemplateEngine templates,
      Workplaces workplaces,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
    return http.authorizeHttpRequests(paths ->
            paths
                .requestMatchers("/arbete", "/arbete/**")
                .hasAuthority(Session.DESK)
                .anyRequest()
                .permitAll())
        .authenticationProvider(passwords)
        .formLogin(form ->
            form.loginPage(LOGIN)
                .usernameParameter("login")
                .passwordParameter("password")
                .successHandler(steps)
                .failureHandler(steps))
        .logout(out -> out.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN + "?ut"))
        .requestCache(cache -> cache.requestCache(asked()))
        .exceptionHandling(
            refused -> refused.accessDeniedHandler(stale).authenticationEntryPoint(stale))
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::nobodysForm))
        .headers(SecurityHeaders::set)
        .httpBasic(basic -> basic.disable())
        .addFilterAfter(new RequestLimits(page), HeaderWriterFilter.class)
        .addFilterBefore(
            (request, response, chain) ->
                rate.filter((HttpServletRequest) request, (HttpServletResponse) response, chain),
            UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new SessionCheck(workplaces, errors), AuthorizationFilter.class)
        .addFilterAfter(new KeptFormFilter(forms, chrome, templates), AuthorizationFilter.class)
        .addFilterAfter(new ActingFilter(workplaces, errors), KeptFormFilter.class)
        .build();
  }

  /// A form anybody may send without an account: no session stands behind it that could be misused,
  /// and its page is prepared for all readers alike, so that it can carry no token. Nor does the
  /// open data, which takes nothing in and says so.
  static boolean nobodysForm(HttpServletRequest request) {
    return request
        .getRequestURI()
        .matches("/api/.*|(/en)?/(kvitto|(?!arbete/)[a-z0-9-]+/(dialog/[^/]+|enkat/[^/]+/svara))");
  }

  /// Remembers the page asked for before login, without adding a word to its address. What the
  /// field app asks for by itself is no page: remembering it would begin a session that takes the
  /// place of the one somebody is just logging in to.
  @SuppressWarnings("NullAway")
  static HttpSessionRequestCache asked() {
    var asked = new HttpSessionRequestCache();
    asked.setRequestMatcher(
        request -> !request.getRequestURI().matches("/arbete/[^/]+/falt(/.*)?"));
    asked.setMatchingRequestParameterName(null);
    return asked;
  }

  /// Argon2id with 19 MiB, two passes and one lane, as OWASP advises.
  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY, PASSES);
  }
}

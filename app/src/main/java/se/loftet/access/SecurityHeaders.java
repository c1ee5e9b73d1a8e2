package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import se.loftet.platform.web.BrowserRules;

/// What every answer tells the browser: load from here only, run no foreign script, never frame us.
final class SecurityHeaders {
  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(BrowserRules.CONTENT))
        .permissionsPolicyHeader(policy -> policy.policy(BrowserRules.PERMISSIONS))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .frameOptions(frame -> frame.deny())
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(BrowserRules.TRANSPORT_SECONDS))
        .cacheControl(cache -> cache.disable())
        .addHeaderWriter(SecurityHeaders::keepStaffPagesOutOfCaches)
        .addHeaderWriter(
            (request, response) -> response.setHeader("Cross-Origin-Opener-Policy", "same-origin"));
  }

  /// Sets the gravest ones on an answer that did not pass the gates.
  static void ensure(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", BrowserRules.CONTENT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
  }

  private static void keepStaffPagesOutOfCaches(
      HttpServletRequest request, HttpServletResponse response) {
    var path = request.getRequestURI();
    if (path.startsWith("/arbete") || path.startsWith("/logga-")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}

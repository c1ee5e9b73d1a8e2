package se.loftet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser: load from here only, run no foreign script, never frame us.
final class SecurityHeaders {
  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  static final String PERMISSIONS =
      "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), browsing-topics=()";

  private SecurityHeaders() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .frameOptions(frame -> frame.deny())
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(63_072_000))
        .cacheControl(cache -> cache.disable())
        .addHeaderWriter(SecurityHeaders::keepStaffPagesOutOfCaches)
        .addHeaderWriter(
            (request, response) -> response.setHeader("Cross-Origin-Opener-Policy", "same-origin"));
  }

  private static void keepStaffPagesOutOfCaches(
      HttpServletRequest request, HttpServletResponse response) {
    var path = request.getRequestURI();
    if (path.startsWith("/arbete") || path.startsWith("/logga-")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }
}

package se.loftet.access;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.web.Network;

/// How many failed attempts one address may make, whatever the names. A right attempt costs
/// nothing, so that a whole office behind one address can log in.
@Component
class LoginRate {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_ADDRESSES = 20_000;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final int attempts;
  private final ErrorPage errors;

  LoginRate(@Value("${loftet.login.attempts:30}") int attempts, ErrorPage errors) {
    this.attempts = attempts;
    this.errors = errors;
  }

  void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")
        || !request.getRequestURI().startsWith(SecurityConfiguration.LOGIN)) {
      chain.doFilter(request, response);
      return;
    }
    var taken = bucket(request).tryConsumeAndReturnRemaining(1);
    if (taken.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
    response.setHeader("Retry-After", Long.toString(seconds));
    errors.write(request, response, Problem.of(429));
  }

  /// The attempt was right.
  void refund(HttpServletRequest request) {
    bucket(request).addTokens(1);
  }

  private Bucket bucket(HttpServletRequest request) {
    if (buckets.size() > MOST_ADDRESSES) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= attempts);
    }
    return buckets.computeIfAbsent(
        Network.of(request.getRemoteAddr()),
        address ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                .build());
  }
}

package se.loftet.platform.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a supervisor or load balancer asks. Says what holds and nothing else.
@RestController
class HealthController {
  private final List<ReadyCheck> checks;

  HealthController(List<ReadyCheck> checks) {
    this.checks = checks;
  }

  /// The process answers. It is not restarted because its database is away.
  @GetMapping("/health/live")
  ResponseEntity<Map<String, Object>> live() {
    return answer(true, Map.of("status", "live"));
  }

  /// Everything needed to serve people is there. Asked side by side: who asks waits no longer than
  /// for the slowest.
  @GetMapping({"/health", "/health/ready"})
  ResponseEntity<Map<String, Object>> ready() {
    var found =
        checks.parallelStream()
            .collect(
                Collectors.toMap(
                    ReadyCheck::name,
                    check -> check.holds().getAsBoolean() ? "ok" : "failing",
                    (one, other) -> one,
                    TreeMap::new));
    boolean ready = !found.containsValue("failing");
    return answer(ready, Map.of("status", ready ? "ready" : "not ready", "checks", found));
  }

  private static ResponseEntity<Map<String, Object>> answer(
      boolean well, Map<String, Object> body) {
    return ResponseEntity.status(well ? 200 : 503)
        .cacheControl(CacheControl.noStore())
        .body(new TreeMap<>(body));
  }
}

package se.loftet.walk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A fault-report system that speaks Open311 GeoReport v2 (POST and GET of service requests, JSON).
@Component
class GeoReport {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final String key;
  private final String service;
  private final String jurisdiction;

  /// What the system says of a request.
  record State(@Nullable String status, @Nullable String notes) {}

  GeoReport(
      @Value("${loftet.open311.url:}") String address,
      @Value("${loftet.open311.key:}") String key,
      @Value("${loftet.open311.service:}") String service,
      @Value("${loftet.open311.jurisdiction:}") String jurisdiction) {
    this.address = address.replaceAll("/+$", "");
    this.key = key;
    this.service = service;
    this.jurisdiction = jurisdiction;
  }

  boolean ready() {
    return !address.isBlank() && !service.isBlank();
  }

  /// Creates a request and returns its number there.
  String post(Map<String, String> fields) {
    var all = new LinkedHashMap<String, String>();
    put(all, "jurisdiction_id", jurisdiction);
    put(all, "api_key", key);
    all.put("service_code", service);
    all.putAll(fields);
    var request =
        HttpRequest.newBuilder(URI.create(address + "/requests.json"))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(form(all)));
    var first = ask(request).path(0);
    var id = word(first, "service_request_id");
    if (id == null) {
      throw new Refused.Rule("walk.handOver.notTaken");
    }
    return id;
  }

  State get(String requestId) {
    var query = jurisdiction.isBlank() ? "" : "?" + form(Map.of("jurisdiction_id", jurisdiction));
    var path = "/requests/" + encoded(requestId) + ".json" + query;
    var first = ask(HttpRequest.newBuilder(URI.create(address + path)).GET()).path(0);
    return new State(word(first, "status"), word(first, "status_notes"));
  }

  private JsonNode ask(HttpRequest.Builder request) {
    try {
      var answer =
          client.send(
              request.timeout(PATIENCE).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() / 100 != 2) {
        throw new Refused.Rule("walk.handOver.notTaken");
      }
      return JsonMapper.shared().readTree(answer.body());
    } catch (IOException | JacksonException away) {
      throw new Refused.Rule("walk.handOver.away");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused.Rule("walk.handOver.away");
    }
  }

  private static @Nullable String word(JsonNode node, String name) {
    var value = node.path(name);
    return value.isMissingNode() || value.isNull() || value.asString().isBlank()
        ? null
        : value.asString();
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.put(name, value);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}

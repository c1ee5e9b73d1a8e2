package se.loftet.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import se.loftet.Application;
import se.loftet.platform.db.Database;

/// The whole application on a free port and a fresh database, with a clock the test moves.
public final class RunningApplication implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2025-11-17T11:00:00Z");
  public final TestClock clock;
  private final Database.Settings settings;
  private final ConfigurableApplicationContext context;

  private RunningApplication(Instant now, Database.Settings settings, Map<String, Object> more) {
    this.clock = new TestClock(now);
    this.settings = settings;
    this.context =
        new SpringApplicationBuilder(Application.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("testClock", Clock.class, () -> clock, it -> it.setPrimary(true)))
            .run(arguments(properties(settings, more)));
  }

  /// As arguments they win over the application's own settings, the port among them.
  private static String[] arguments(Map<String, Object> properties) {
    return properties.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /// Starts at noon on 17 November 2025.
  public static RunningApplication start() {
    return start(NOON, Map.of());
  }

  public static RunningApplication start(Instant now, Map<String, Object> properties) {
    return new RunningApplication(now, TestDatabase.fresh(), properties);
  }

  private static Map<String, Object> properties(
      Database.Settings settings, Map<String, Object> more) {
    var properties = new HashMap<String, Object>();
    properties.put("server.port", "0");
    properties.put(
        "loftet.home", Path.of("target/test-home", settings.name()).toAbsolutePath().toString());
    properties.put("loftet.db.url", settings.url());
    properties.put("loftet.db.user", settings.user());
    properties.put("loftet.db.password", settings.password());
    properties.put("loftet.login.second-factor", "optional");
    properties.putAll(more);
    return properties;
  }

  public Database.Settings settings() {
    return settings;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /// The address of a path: `url("/")`.
  public String url(String path) {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return "http://127.0.0.1:" + java.util.Objects.requireNonNull(server).getPort() + path;
  }

  @Override
  public void close() {
    context.close();
  }
}

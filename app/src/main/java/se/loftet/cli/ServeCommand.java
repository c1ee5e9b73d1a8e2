package se.loftet.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.ClassUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.loftet.Application;
import se.loftet.platform.db.DatabaseAhead;

/// Serves the public pages and the workplace until it is told to stop.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the application on what lies below LOFTET_HOME.")
final class ServeCommand implements Callable<Integer> {
  /// Made at the build: how the beans are put together, so that no start has to find it out.
  private static final String PREPARED = "se.loftet.Application__ApplicationContextInitializer";

  @Mixin private PortOption port = new PortOption();

  @Override
  public Integer call() throws InterruptedException {
    untilClosed(start(port.number()));
    return 0;
  }

  static ConfigurableApplicationContext start(@Nullable Integer port) {
    var settings = new HashMap<String, Object>();
    if (port != null) {
      settings.put("server.port", port);
    }
    return start(settings);
  }

  static ConfigurableApplicationContext start(Map<String, Object> settings) {
    var application = new SpringApplication(Application.class);
    application.setMainApplicationClass(Application.class);
    application.addListeners(new EarlyDatabase());
    if (ClassUtils.isPresent(PREPARED, null)) {
      System.setProperty("spring.aot.enabled", "true");
    }
    try {
      return application.run(arguments(settings));
    } finally {
      System.clearProperty("spring.aot.enabled");
      DatabaseAhead.abandon();
    }
  }

  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /// Where a browser finds it.
  static String address(ConfigurableApplicationContext served) {
    var server = ((WebServerApplicationContext) served).getWebServer();
    return "http://localhost:%d/".formatted(Objects.requireNonNull(server).getPort());
  }

  static void untilClosed(ConfigurableApplicationContext context) throws InterruptedException {
    var closed = new CountDownLatch(1);
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    closed.await();
  }
}

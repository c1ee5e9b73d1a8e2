package se.loftet.cli;

import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.loftet.Application;
import se.loftet.platform.OperatingFault;

/// The installation below `LOFTET_HOME`, opened for one command: no web server, and of the rest
/// only what the command asks for. A database that is already running is joined.
final class Installation implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Installation(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Installation open() {
    return open(Map.of());
  }

  /// One that is there already: looking into it, or copying it, makes no new one.
  static Installation existing() {
    var home = Surroundings.home();
    if (!Surroundings.external() && !Files.exists(home.resolve("database"))) {
      throw new OperatingFault(
          "There is no Löftet in %s: set LOFTET_HOME to the folder where it is."
              .formatted(home.toAbsolutePath().normalize()));
    }
    return open();
  }

  /// With settings that go before those of the environment.
  static Installation open(Map<String, String> settings) {
    Locale.setDefault(Locale.of("sv", "SE"));
    return new Installation(
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .logStartupInfo(false)
            .properties("logging.level.root=WARN")
            .run(arguments(settings)));
  }

  private static String[] arguments(Map<String, String> settings) {
    var quiet = Map.of("logging.level.com.zaxxer.hikari", "ERROR");
    return Stream.of(quiet, settings)
        .flatMap(each -> each.entrySet().stream())
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /// The service that does the work.
  <T> T the(Class<T> service) {
    return context.getBean(service);
  }

  @Override
  public void close() {
    context.close();
  }
}

package se.loftet.publicsite;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Where pages are kept for the next start.
@Configuration(proxyBeanMethods = false)
class KeptPagesConfiguration {
  /// Below the installation's folder; a program that is no file, as in tests, keeps none.
  @Bean
  KeptPages keptPages(Environment environment) throws IOException, URISyntaxException {
    var home = Path.of(environment.getRequiredProperty("loftet.home"));
    return new KeptPages(home.resolve("pages"), build());
  }

  /// The jar's size and when the file system last changed it: its own date is the same in every
  /// build.
  private static String build() throws IOException, URISyntaxException {
    var source = KeptPagesConfiguration.class.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getProtocol().equals("file")) {
      return "";
    }
    var file = Path.of(source.getLocation().toURI());
    return Files.isRegularFile(file)
        ? Files.size(file) + " " + Files.getAttribute(file, "unix:ctime")
        : "";
  }
}

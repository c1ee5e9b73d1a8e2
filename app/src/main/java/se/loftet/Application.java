package se.loftet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Löftet: from evidence to promise, and from promise to proof. Started by `se.loftet.cli.Loftet`.
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class Application {
  /// Called by the build, which writes down how the beans are put together and starts none.
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }
}

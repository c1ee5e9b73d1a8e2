package se.loftet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Löftet: from evidence to promise, and from promise to proof.
@SpringBootApplication
@Modulithic(sharedModules = "platform")
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}

package se.loftet.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// What the environment says before the application is there to be asked: `LOFTET_HOME` and its
/// like, or the setting of the same name given to Java.
final class Surroundings {
  private Surroundings() {}

  /// The value of a setting like `loftet.home`, else of `LOFTET_HOME`, else this.
  static String setting(String name, String otherwise) {
    var given = System.getProperty(name, "");
    var variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
    var said = given.isBlank() ? Objects.requireNonNullElse(System.getenv(variable), "") : given;
    return said.isBlank() ? otherwise : said.strip();
  }

  static Path home() {
    return Path.of(setting("loftet.home", ".loftet"));
  }

  /// Whether the database is somebody else's to start, stop and copy.
  static boolean external() {
    return !setting("loftet.db.url", "").isEmpty();
  }
}

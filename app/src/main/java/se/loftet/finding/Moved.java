package se.loftet.finding;

import java.util.regex.Pattern;

/// A straight path with every number moved by as much.
final class Moved {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");

  private Moved() {}

  static String by(String path, int more) {
    return NUMBER
        .matcher(path)
        .replaceAll(number -> String.valueOf(Integer.parseInt(number.group()) + more));
  }
}

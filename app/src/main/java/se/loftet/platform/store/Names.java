package se.loftet.platform.store;

import java.util.Locale;
import java.util.regex.Pattern;

/// `followUpOn` in Java is `follow_up_on` in SQL.
public final class Names {
  private static final Pattern CAPITAL = Pattern.compile("(?<!^)[A-Z]");

  private Names() {}

  public static String sql(String javaName) {
    return CAPITAL.matcher(javaName).replaceAll("_$0").toLowerCase(Locale.ROOT);
  }
}

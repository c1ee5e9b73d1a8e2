package se.loftet.threadfile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a value must be besides its shape. The database holds to the same rules; here they come
/// with a sentence and a line.
record Rule(
    @Nullable Pattern form,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most,
    String expected) {
  static final Rule REF =
      form("[0-9A-Za-zÅÄÖåäö._-]{1,80}", "at most 80 letters, digits and . _ - without blanks");

  private static final Map<String, Rule> RULES =
      Map.ofEntries(
          Map.entry("Municipality.code", form("[0-9]{4}", "the four digits of the municipality")),
          Map.entry("Municipality.slug", form("[a-z0-9-]+", "letters a-z, digits and -")),
          Map.entry(
              "Municipality.orgNumber", form("[0-9]{6}-[0-9]{4}", "a number like 212000-0365")),
          Map.entry("Area.code", form("[a-z0-9-]+", "letters a-z, digits and -")),
          Map.entry("FormalVersion.sha256", form("[0-9a-f]{64}", "a SHA-256 in hexadecimal")),
          Map.entry("Approval.sha256", form("[0-9a-f]{64}", "a SHA-256 in hexadecimal")),
          Map.entry("Evidence.link", form("https?://\\S+", "an address with http:// or https://")),
          Map.entry("Place.latitude", between("55", "70")),
          Map.entry("Place.longitude", between("10", "25")),
          Map.entry("Place.population", between("0", "100000000")),
          Map.entry("LogEntry.quantity", between("0", null)),
          Map.entry("Walk.minutes", between("0", null)),
          Map.entry("Walk.metres", between("0", null)),
          Map.entry("Stop.latitude", between("55", "70")),
          Map.entry("Stop.longitude", between("10", "25")),
          Map.entry("Observation.latitude", between("55", "70")),
          Map.entry("Observation.longitude", between("10", "25")),
          Map.entry("Observation.severity", between("1", "3")),
          Map.entry("Observation.mentions", between("0", null)),
          Map.entry("Observation.accuracy", between("0", null)),
          Map.entry("Measure.priority", between("1", "3")),
          Map.entry("SpeedReading.speedLimit", between("1", "200")),
          Map.entry("SpeedReading.vehicles", between("1", null)),
          Map.entry("SpeedReading.shareOver", between("0", "100")));

  static @Nullable Rule of(Class<?> record, String component) {
    return RULES.get(record.getSimpleName() + "." + component);
  }

  private static Rule form(String pattern, String expected) {
    return new Rule(Pattern.compile(pattern), null, null, expected);
  }

  private static Rule between(String least, @Nullable String most) {
    var expected =
        most == null ? "at least " + least : "a number from %s to %s".formatted(least, most);
    return new Rule(
        null, new BigDecimal(least), most == null ? null : new BigDecimal(most), expected);
  }

  boolean allows(Object value) {
    if (form != null) {
      return form.matcher(value.toString()).matches();
    }
    var number = new BigDecimal(value.toString());
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }
}

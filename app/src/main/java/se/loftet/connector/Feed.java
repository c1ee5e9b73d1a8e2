package se.loftet.connector;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// A source that can be fetched.
public enum Feed {
  /// The latest events of polisen.se. Collectors are asked for ten seconds between two calls and to
  /// come no oftener than needed.
  POLICE("polisen", "polisen-handelser", Duration.ofMinutes(30), Duration.ofSeconds(10)),
  /// Key figures of Kolada (RKA), API v3.
  KOLADA("kolada", "kolada-api", Duration.ofDays(7), Duration.ofSeconds(1)),
  /// Population by municipality and year from Statistics Sweden, PxWeb API v1.
  SCB("scb", "scb-folkmangd-api", Duration.ofDays(7), Duration.ofSeconds(1));

  private final String word;
  private final String mapping;
  private final Duration every;
  private final Duration apart;

  Feed(String word, String mapping, Duration every, Duration apart) {
    this.word = word;
    this.mapping = mapping;
    this.every = every;
    this.apart = apart;
  }

  /// As addresses and message keys know it.
  public String word() {
    return word;
  }

  /// The known source its file must be recognised as; else its fields have changed.
  String mapping() {
    return mapping;
  }

  /// How often it is fetched by itself.
  public Duration every() {
    return every;
  }

  /// The shortest time between two calls to its server.
  Duration apart() {
    return apart;
  }

  public static Optional<Feed> of(String word) {
    return Arrays.stream(values()).filter(feed -> feed.word.equals(word)).findFirst();
  }
}

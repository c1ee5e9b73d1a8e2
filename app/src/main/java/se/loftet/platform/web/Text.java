package se.loftet.platform.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;

/// The words a person reads, in one language. Swedish is the language of the files without suffix.
///
/// A key that does not exist is a bug and says so; nobody is shown a key.
public final class Text {
  public static final Locale SWEDISH = Locale.of("sv", "SE");
  public static final Locale ENGLISH = Locale.ENGLISH;
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private final Locale locale;
  private final Words words;

  private Text(Locale locale) {
    this.locale = locale;
    this.words = Words.of(locale.equals(SWEDISH) ? "" : "_" + locale.getLanguage());
  }

  public static Text in(Locale locale) {
    return new Text(locale);
  }

  /// `sv` or `en`, for the `lang` attribute.
  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  public String of(String key, @Nullable Object... values) {
    var pattern = words.get(key);
    return new MessageFormat(pattern, locale)
        .format(Arrays.stream(values).map(this::shown).toArray());
  }

  /// The word for a value of a list: `Target.Kind.COUNT` has the key `Target.Kind.COUNT`.
  public String of(Enum<?> value) {
    return of(key(value));
  }

  public static String key(Enum<?> value) {
    var type = value.getDeclaringClass();
    var outer = type.getDeclaringClass();
    return (outer == null ? "" : outer.getSimpleName() + ".")
        + type.getSimpleName()
        + "."
        + value.name();
  }

  public boolean has(String key) {
    return words.has(key);
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
  }

  /// As far as the date is known: "2019", "februari 2019", "1 februari 2019".
  public String date(PartialDate date) {
    return switch (date.iso().length()) {
      case 4 -> date.iso();
      case 7 -> DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(date.firstDay());
      default -> date(date.firstDay());
    };
  }

  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", locale).format(moment.atZone(ZONE));
  }

  public String number(BigDecimal value) {
    var format = java.text.NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(6);
    return format.format(value);
  }

  public String number(long value) {
    return java.text.NumberFormat.getInstance(locale).format(value);
  }

  private @Nullable Object shown(@Nullable Object value) {
    return switch (value) {
      case LocalDate day -> date(day);
      case PartialDate date -> date(date);
      case Instant moment -> moment(moment);
      case BigDecimal number -> number(number);
      case Enum<?> word -> of(word);
      case null -> "";
      default -> value;
    };
  }
}

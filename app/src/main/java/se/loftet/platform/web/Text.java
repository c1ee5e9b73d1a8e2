package se.loftet.platform.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.Refused;
import se.loftet.platform.model.PartialDate;

/// The words a person reads, in one language. Swedish is the language of the files without suffix.
///
/// A key that does not exist is a bug and says so; nobody is shown a key.
public final class Text {
  public static final Locale SWEDISH = Locale.of("sv", "SE");
  public static final Locale ENGLISH = Locale.ENGLISH;
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final Map<Locale, Text> KNOWN = new ConcurrentHashMap<>();
  private final Locale locale;
  private final Words words;
  private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;
  private final NumberFormat numbers;
  private final NumberFormat figures;

  private final DateTimeFormatter weekday;

  private Text(Locale locale) {
    this.locale = locale;
    this.words = Words.of(locale.equals(SWEDISH) ? "" : "_" + locale.getLanguage());
    this.weekday = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    this.month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
    this.moment = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", locale);
    this.numbers = NumberFormat.getInstance(locale);
    this.figures = NumberFormat.getInstance(locale);
    figures.setMaximumFractionDigits(6);
  }

  public static Text in(Locale locale) {
    return KNOWN.computeIfAbsent(locale, Text::new);
  }

  /// `sv` or `en`, for the `lang` attribute.
  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  public String of(String key, @Nullable Object... values) {
    var sentence = sentences.get(key);
    if (sentence == null) {
      sentence = new Sentence(words.get(key), locale);
      sentences.put(key, sentence);
    }
    var shown = new @Nullable Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = shown(values[i]);
    }
    return sentence.of(shown);
  }

  /// Why something is refused, with what its sentence names.
  public String of(Refused refused) {
    return of(refused.code(), refused.values().toArray());
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
    return this.day.format(day);
  }

  /// With the day of the week, as a sentence begins: "Torsdag 10 december 2026".
  public String weekday(LocalDate day) {
    var words = weekday.format(day);
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /// As far as the date is known: "2019", "februari 2019", "1 februari 2019".
  public String date(PartialDate date) {
    return switch (date.iso().length()) {
      case 4 -> date.iso();
      case 7 -> month.format(date.firstDay());
      default -> date(date.firstDay());
    };
  }

  public String moment(Instant moment) {
    return this.moment.format(moment.atZone(ZONE));
  }

  public String number(BigDecimal value) {
    return ((NumberFormat) figures.clone()).format(value);
  }

  public String number(long value) {
    return ((NumberFormat) numbers.clone()).format(value);
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

package se.loftet.platform.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text with places for values, taken apart once. Says what `MessageFormat` says.
final class Sentence {
  private static final char MARK = '\uE000';
  private static final int PLACES = 10;
  private final MessageFormat format;
  private final NumberFormat numbers;

  /// The text between the places, one more than there are places; empty when a place has a format
  /// of its own.
  private final List<String> words = new ArrayList<>();

  private final List<Integer> places = new ArrayList<>();

  Sentence(String pattern, Locale locale) {
    format = new MessageFormat(pattern, locale);
    numbers = NumberFormat.getInstance(locale);
    boolean plain = true;
    for (var each : format.getFormatsByArgumentIndex()) {
      plain &= each == null;
    }
    if (plain && format.getFormatsByArgumentIndex().length <= PLACES) {
      takeApart();
    }
  }

  private void takeApart() {
    var marks = new Object[PLACES];
    for (int i = 0; i < PLACES; i++) {
      marks[i] = MARK + Integer.toString(i);
    }
    var whole = format.format(marks);
    int from = 0;
    for (int at = whole.indexOf(MARK); at >= 0; at = whole.indexOf(MARK, from)) {
      words.add(whole.substring(from, at));
      places.add(whole.charAt(at + 1) - '0');
      from = at + 2;
    }
    words.add(whole.substring(from));
  }

  String of(@Nullable Object[] values) {
    if (words.isEmpty()) {
      return ((MessageFormat) format.clone()).format(values);
    }
    if (places.isEmpty()) {
      return words.getFirst();
    }
    var text = new StringBuilder(words.getFirst());
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      text.append(place < values.length ? shown(values[place]) : "{" + place + "}")
          .append(words.get(i + 1));
    }
    return text.toString();
  }

  private String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> text;
      case Number number -> ((NumberFormat) numbers.clone()).format(number);
      default -> new MessageFormat("{0}", format.getLocale()).format(new Object[] {value});
    };
  }
}

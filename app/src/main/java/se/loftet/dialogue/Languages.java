package se.loftet.dialogue;

import java.util.List;
import java.util.Locale;

/// The languages somebody who speaks in a dialogue can say they prefer, by their codes, with their
/// names in themselves.
public final class Languages {
  public static final List<String> OFFERED =
      List.of(
          "sv", "en", "fi", "ar", "fa", "ku", "so", "ti", "tr", "bs", "pl", "ru", "uk", "es", "th");

  private Languages() {}

  /// The name in the language itself, with its name for who cannot read that.
  ///
  /// @param reader the language of the page
  public static String name(String language, Locale reader) {
    var locale = Locale.forLanguageTag(language);
    var own = locale.getDisplayLanguage(locale);
    var told = locale.getDisplayLanguage(reader);
    return own.equals(told) ? own : own + " – " + told;
  }
}

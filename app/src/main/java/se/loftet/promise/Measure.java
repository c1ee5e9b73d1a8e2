package se.loftet.promise;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.Target;

/// What a promise text lets one count: a number, a yes or no, something countable, or nothing.
///
/// Ages and years are numbers of something else. "Insatser" and "åtgärder" by themselves are too
/// wide to be counted unless a number stands with them.
final class Measure {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("två", 2),
          Map.entry("tre", 3),
          Map.entry("fyra", 4),
          Map.entry("fem", 5),
          Map.entry("sex", 6),
          Map.entry("sju", 7),
          Map.entry("åtta", 8),
          Map.entry("nio", 9),
          Map.entry("tio", 10),
          Map.entry("elva", 11),
          Map.entry("tolv", 12),
          Map.entry("femton", 15),
          Map.entry("tjugo", 20),
          Map.entry("femtio", 50),
          Map.entry("hundra", 100));
  private static final String LETTERS = "[\\p{L}-]*";
  private static final String COUNTABLE =
      LETTERS
          + "(?:vandring|kontroll|patrull|besök|tillsyn|forum|föreläsning"
          + "|studiecirk|enkät|kampanj|sök\\b|samverkansområde|grannsamverkansområde|fältare"
          + "|nattvandrare|utbildningstillfälle|temakväll|volontär|kamera|mätning)\\p{L}*"
          + "|"
          + LETTERS
          + "(?:möte(?:n|t|na)?|träff(?:ar|en)?)\\b"
          + "|\\p{L}{3,}utbildning(?:ar)?\\b|\\p{L}{4,}(?<!riktade)insats(?:er)?\\b";
  private static final String UNIT =
      COUNTABLE
          + "|"
          + LETTERS
          + "(?:insats|åtgärd|tillfälle|område|stadsdel|kommundel|skolor|utbildning|gånger)\\p{L}*";
  private static final String NUMBER = "\\d{1,3}(?: ?\\d{3})*|" + String.join("|", WORDS.keySet());
  private static final Pattern PROMISED =
      pattern(
          "\\b(?:(minst|högst|exakt|upp till)\\s+)?("
              + NUMBER
              + "|(?<=minst )(?:en|ett))\\s+(?!år\\b)(?:[\\p{L}-]+\\s+){0,5}?("
              + UNIT
              + ")");
  private static final Pattern EVERY =
      pattern(
          "\\b(?:(?:en|två|tre|fyra|\\d+) gång(?:er)? (?:i|per|om) (?:\\p{L}+)|varje (?:vecka|månad|kvartal|dag))");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern MADE =
      pattern(
          "\\b(?:inrätta|upprätta|starta|bilda|anställa|öppna|införa|ta fram|bygga|installera|sätta upp"
              + "|tillsätta)r?\\s+(?:en|ett)\\s+(?:ny\\p{L}*\\s+)?\\p{L}+");
  private static final Pattern COUNTED = pattern("(?:" + COUNTABLE + ")");

  private Measure() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// What the text promises in numbers, or as something that will be there.
  static Optional<Target> target(String text) {
    var promised = PROMISED.matcher(text);
    while (promised.find()) {
      if (!YEAR.matcher(promised.group(2)).matches()) {
        return Optional.of(count(promised));
      }
    }
    if (EVERY.matcher(text).find() && countable(text)) {
      return Optional.of(new Target(Target.Kind.COUNT, Target.Operator.AT_LEAST, null, null));
    }
    return MADE.matcher(text).find()
        ? Optional.of(new Target(Target.Kind.BINARY, null, null, null))
        : Optional.empty();
  }

  private static Target count(Matcher promised) {
    var bound = promised.group(1);
    var operator =
        switch (bound == null ? "" : bound.toLowerCase(Locale.ROOT)) {
          case "högst", "upp till" -> Target.Operator.AT_MOST;
          case "exakt" -> Target.Operator.EXACTLY;
          default -> Target.Operator.AT_LEAST;
        };
    return new Target(
        Target.Kind.COUNT, operator, number(promised.group(2)), promised.group(3).strip());
  }

  private static BigDecimal number(String written) {
    var word = written.toLowerCase(Locale.ROOT);
    var known = word.startsWith("e") && word.length() <= 3 ? Integer.valueOf(1) : WORDS.get(word);
    return known == null ? new BigDecimal(word.replace(" ", "")) : BigDecimal.valueOf(known);
  }

  static boolean countable(String text) {
    return COUNTED.matcher(text).find();
  }

  /// The grade of a promise: by the target that was entered, else by what the text says.
  static Grade grade(@Nullable Target entered, String text, boolean placed) {
    if (entered != null && entered.testable()) {
      return entered.kind() == Target.Kind.BINARY ? Grade.BINARY : Grade.COUNT;
    }
    var said = target(text);
    if (said.isPresent()) {
      return said.get().kind() == Target.Kind.BINARY ? Grade.BINARY : Grade.COUNT;
    }
    if (!countable(text)) {
      return Grade.VAGUE;
    }
    return placed ? Grade.COUNT_WITHOUT_TARGET : Grade.PARTIAL;
  }
}

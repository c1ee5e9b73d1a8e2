package se.loftet.promise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// What in a promise text keeps a resident from knowing who does what, where and when (klarspråk).
final class PlainSwedish {
  private static final Pattern PARTY = pattern("\\b(?:polis|kommun|vi\\b|räddningstjänst)\\p{L}*");
  private static final Pattern MUNICIPAL_PLACE = pattern("\\bi (?:\\p{L}+ )?kommun\\b");
  private static final Pattern PASSIVE =
      pattern(
          "\\b(?:ska|skall|kommer att|bör)\\s+(?:[\\p{L}-]+\\s+){0,2}?"
              + "(?!(?:finnas|hoppas|lyckas|trivas|samlas|träffas|mötas|umgås|minnas)\\b)\\p{L}{3,}(?:as|ras|nas|föras|göras)\\b"
              + "|\\b(?:genomförs|görs|utförs|anordnas|ordnas|hålls|erbjuds|prioriteras|utvecklas|stärks|förbättras"
              + "|bedrivs|etableras|startas|vidtas|inrättas|upprättas|ses över|tas fram)\\b");
  private static final Pattern VAGUE =
      pattern(
          "\\b(?:verkar? för|arbetar? (?:aktivt )?(?:för|mot)|arbetar? aktivt|arbete (?:mot|med)"
              + "|aktivt arbete|fortsätt(?:a|er)(?: att)?(?: (?:utveckla|fördjupa))?|utveckla"
              + "|fokusera(?:r)? på|fokus|(?:öka|höja) (?:medvetenheten|kunskapen)|skapa trygghet"
              + "|stärka|förstärka|bidra(?:r)? till|eftersträva|sträva efter|underlättar?|vid behov"
              + "|agera(?:r)? mot|ingripa mot|stödja|motverka)\\b");
  private static final Pattern BEYOND =
      pattern(
          "\\b(?:nolltolerans|garantera\\p{L}*|alltid|aldrig|varje möjligt tillfälle|göra sitt yttersta|helt och hållet)\\b");
  private static final Pattern GUARANTEE =
      pattern(
          "\\b(?:minska|minskar|minskad|sänka|halvera|stoppa|utrota|få bort|färre)\\s+(?:[\\p{L}-]+\\s+){0,4}?"
              + "[\\p{L}-]*?"
              + "(?:brott|brottslighet|stöld|våld|skadegörelse|narkotika|kriminalitet)\\p{L}*");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\d-])(?:\\p{Lu}{2,}(?![\\p{L}\\d-]|\\s*\\()|t\\.ex\\.|bl\\.a\\.|m\\.m\\.|m\\.fl\\.|osv)");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\b(?:i|på|vid|kring|runt|utanför|längs|mellan) (?:och kring |de |det |den )?(?:\\p{Ll}+ )?\\p{Lu}\\p{Ll}+)"
              + "|(?i:\\b(?:samtliga|alla|varje) (?:\\p{L}+ )?(?:kommundel|stadsdel|ort|by)\\p{L}*|\\bhela kommunen"
              + "|\\b(?:i|på|vid|kring) (?:\\p{L}+ )?(?:\\p{L}*centrum\\p{L}*|\\p{L}*station\\p{L}*|torget|byarna|hamnen|parken))");
  private static final Pattern TIME =
      pattern(
          "\\b(?:under (?:året|våren|hösten|sommaren|vintern|perioden|\\d{4})|\\d{4}|(?:senast|till och med|före)\\b|varje (?:vecka|månad|kvartal|år)"
              + "|gång(?:er)? (?:i|per|om)|per (?:vecka|månad|år)|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)");

  private PlainSwedish() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static boolean namesParty(String text) {
    return PARTY.matcher(MUNICIPAL_PLACE.matcher(text).replaceAll("")).find();
  }

  static boolean namesPlace(String text) {
    return PLACE.matcher(text).find();
  }

  static boolean namesTime(String text) {
    return TIME.matcher(text).find();
  }

  static List<String> passive(String text) {
    return words(PASSIVE, text);
  }

  static List<String> vague(String text) {
    return words(VAGUE, text);
  }

  static List<String> beyondPower(String text) {
    return words(BEYOND, text);
  }

  static List<String> guarantee(String text) {
    return words(GUARANTEE, text);
  }

  static List<String> abbreviations(String text) {
    return words(ABBREVIATION, text);
  }

  private static List<String> words(Pattern pattern, String text) {
    var found = new LinkedHashSet<String>();
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().strip());
    }
    return List.copyOf(found);
  }
}

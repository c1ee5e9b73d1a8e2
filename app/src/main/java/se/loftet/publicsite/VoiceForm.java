package se.loftet.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.dialogue.Age;
import se.loftet.dialogue.Contribution;
import se.loftet.dialogue.Languages;
import se.loftet.dialogue.Sex;
import se.loftet.dialogue.Theme;
import se.loftet.dialogue.Voice;
import se.loftet.platform.PersonalData;

/// What a resident chose and wrote, as it was sent.
///
/// @param trap a field people do not see; whoever fills it in is no person
record VoiceForm(
    String feeling,
    String theme,
    String text,
    String place,
    String latitude,
    String longitude,
    List<String> times,
    String age,
    String sex,
    String language,
    boolean sure,
    String trap) {
  static final int LONGEST = 2_000;
  static final VoiceForm EMPTY =
      new VoiceForm("", "", "", "", "", "", List.of(), "", "", "", false, "");

  static VoiceForm sent(HttpServletRequest request) {
    var times = request.getParameterValues("nar");
    return new VoiceForm(
        word(request, "kansla"),
        word(request, "tema"),
        word(request, "text"),
        word(request, "plats"),
        word(request, "lat"),
        word(request, "lon"),
        times == null ? List.of() : List.of(times),
        word(request, "alder"),
        word(request, "kon"),
        word(request, "sprak"),
        "ja".equals(request.getParameter("saker")),
        word(request, "webbplats"));
  }

  private static String word(HttpServletRequest request, String name) {
    var raw = request.getParameter(name);
    return raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  /// What is wrong, by field, as a message key.
  Map<String, String> faults() {
    var faults = new LinkedHashMap<String, String>();
    if (chosen(Contribution.Feeling.class, feeling).isEmpty()) {
      faults.put("kansla", "voice.fault.feeling");
    }
    if (chosen(Theme.class, theme).isEmpty()) {
      faults.put("tema", "voice.fault.theme");
    }
    if (text.isEmpty()) {
      faults.put("text", "voice.fault.empty");
    } else if (text.length() > LONGEST) {
      faults.put("text", "voice.fault.long");
    } else if (PersonalData.in(text).contains(PersonalData.Kind.IDENTITY_NUMBER)) {
      faults.put("text", "voice.fault.identityNumber");
    } else if (asksIfSure() && !sure) {
      faults.put("text", "voice.fault.person");
    }
    return faults;
  }

  boolean asksIfSure() {
    var found = PersonalData.in(text);
    return !found.isEmpty() && !found.contains(PersonalData.Kind.IDENTITY_NUMBER);
  }

  Voice voice() {
    return new Voice(
        chosen(Contribution.Feeling.class, feeling).orElseThrow(),
        chosen(Theme.class, theme).orElseThrow(),
        text,
        place.isEmpty() ? null : place,
        degrees(latitude, 55, 70),
        degrees(longitude, 10, 25),
        Arrays.stream(Contribution.Hour.values())
            .filter(hour -> times.contains(hour.name()))
            .toList(),
        chosen(Sex.class, sex).orElse(null),
        chosen(Age.class, age).orElse(null),
        Languages.OFFERED.contains(language) ? language : null);
  }

  private static @Nullable BigDecimal degrees(String raw, int least, int most) {
    if (!raw.matches("\\d{2}\\.\\d{1,12}")) {
      return null;
    }
    var degrees = new BigDecimal(raw);
    boolean here =
        degrees.compareTo(BigDecimal.valueOf(least)) >= 0
            && degrees.compareTo(BigDecimal.valueOf(most)) <= 0;
    return here ? degrees : null;
  }

  private static <T extends Enum<T>> Optional<T> chosen(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(t -> t.name().equals(word)).findFirst();
  }
}

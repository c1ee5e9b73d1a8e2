package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;
import se.loftet.geography.AreaNames;
import se.loftet.platform.db.Acting;

/// What a reader must know before trusting a result, for every analysis alike.
final class Cautions {
  /// Crimes found by those who look for them: narcotics, weapons, traffic checks.
  private static final Pattern EFFORT =
      Pattern.compile(
          "narkoti|drug|drog|vapen|weapon|trafik|traffic|rattfyll|dopn|smuggl|spaning",
          Pattern.CASE_INSENSITIVE);

  private final List<Saying> found = new ArrayList<>();

  static Cautions of(Material material) {
    var cautions = new Cautions();
    if (byEffort(material.question().category())) {
      cautions.add("finding.caution.effort");
    }
    if (material.set().kind() == DataKind.POLICE_EVENTS) {
      cautions.add("finding.caution.selection");
    }
    if (material.set().kind() == DataKind.CRIME_COUNTS
        || material.set().kind() == DataKind.EVENTS) {
      cautions.add("finding.caution.reported");
    }
    if (wider(material)) {
      var area = Objects.toString(material.question().area());
      cautions.add("finding.caution.wider", AreaNames.name(area).orElse(area));
    }
    return cautions;
  }

  /// Whether it is about a county or the country of which the municipality is a part.
  private static boolean wider(Material material) {
    var area = Objects.toString(material.question().area(), "");
    return area.matches("\\d{2}")
        && (area.equals("00") || Acting.now().municipality().startsWith(area));
  }

  static boolean byEffort(@Nullable String category) {
    return category != null && EFFORT.matcher(category).find();
  }

  Cautions add(String key, Object... values) {
    found.add(Saying.of(key, values));
    return this;
  }

  Cautions add(Saying caution) {
    found.add(caution);
    return this;
  }

  /// How many of the numbers are preliminary, missing or suppressed.
  Cautions states(List<DataState> states) {
    for (var state : List.of(DataState.PRELIMINARY, DataState.MISSING, DataState.SUPPRESSED)) {
      long count = states.stream().filter(each -> each == state).count();
      if (count > 0) {
        add("finding.caution." + state.name().toLowerCase(java.util.Locale.ROOT), count);
      }
    }
    return this;
  }

  List<Saying> all() {
    return found;
  }
}

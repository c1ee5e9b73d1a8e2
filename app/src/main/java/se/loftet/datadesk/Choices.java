package se.loftet.datadesk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.ColumnRole;
import se.loftet.dataset.DataKind;
import se.loftet.evidence.DataState;
import se.loftet.geography.Crs;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.web.Text;

/// What can be chosen in the form, with the words for it.
final class Choices {
  private static final List<Integer> SYSTEMS =
      List.of(
          4326, 3006, 3021, 3007, 3012, 3008, 3013, 3009, 3010, 3014, 3011, 3015, 3016, 3017, 3018,
          32632, 32633, 32634);

  private static final List<String> ZONES =
      List.of("Europe/Stockholm", "UTC", "Europe/Helsinki", "Europe/London");

  private Choices() {}

  static List<Option> kinds(Text text, DataKind chosen) {
    return Arrays.stream(DataKind.values())
        .map(kind -> new Option(kind.name(), text.of(kind), kind == chosen))
        .toList();
  }

  static List<Option> roles(Text text, DataKind kind, @Nullable ColumnRole chosen) {
    return ColumnRole.of(kind.shape()).stream()
        .map(role -> new Option(role.name(), text.of(role), role == chosen))
        .toList();
  }

  static List<Option> systems(Text text, @Nullable Integer chosen) {
    var found = new Option("", text.of("datadesk.crs.found"), chosen == null);
    var known =
        SYSTEMS.stream()
            .map(epsg ->
                new Option(
                    epsg.toString(),
                    new Crs(epsg).name() + " (EPSG:" + epsg + ")",
                    epsg.equals(chosen)));
    var other =
        chosen == null || SYSTEMS.contains(chosen)
            ? Stream.<Option>empty()
            : Stream.of(new Option(chosen.toString(), "EPSG:" + chosen, true));
    return Stream.of(Stream.of(found), known, other).flatMap(all -> all).toList();
  }

  /// Time zones a file may tell its times in, whatever else is chosen among them.
  static List<Option> zones(Text text, String chosen) {
    return Stream.concat(ZONES.stream(), Stream.of(chosen))
        .distinct()
        .map(zone ->
            new Option(
                zone,
                ZONES.contains(zone) ? text.of("datadesk.zone." + zone) : zone,
                zone.equals(chosen)))
        .toList();
  }

  static List<Option> classes(Text text, SecrecyClass chosen) {
    return Stream.of(SecrecyClass.PARTY, SecrecyClass.INTERNAL, SecrecyClass.OPEN)
        .map(each -> new Option(each.name(), text.of(each), each == chosen))
        .toList();
  }

  static List<Option> states(Text text, @Nullable String chosen) {
    var none = new Option("", text.of("datadesk.state.rows"), chosen == null);
    var states =
        Stream.of(DataState.FINAL, DataState.PRELIMINARY)
            .map(state -> new Option(state.name(), text.of(state), state.name().equals(chosen)));
    return Stream.concat(Stream.of(none), states).toList();
  }
}

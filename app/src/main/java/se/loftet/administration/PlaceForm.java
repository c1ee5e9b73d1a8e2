package se.loftet.administration;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;

/// A place as sent.
record PlaceForm(Map<String, String> sent) {

  static Map<String, String> of(Place place) {
    var values = new LinkedHashMap<String, String>();
    values.put("kind", place.kind().name());
    values.put("name", place.name());
    values.put("code", shown(place.code()));
    values.put("latitude", shown(place.latitude()));
    values.put("longitude", shown(place.longitude()));
    values.put("population", shown(place.population()));
    values.put("populationYear", shown(place.populationYear()));
    values.put("source", shown(place.source()));
    return values;
  }

  private static String shown(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /// Puts what is wrong into `wrong`, message key by field.
  void check(Map<String, String> wrong) {
    checkNumber(wrong, "latitude", "[5-6][0-9]([.,][0-9]{1,6})?");
    checkNumber(wrong, "longitude", "[12][0-9]([.,][0-9]{1,6})?");
    checkNumber(wrong, "population", "[0-9]{1,8}");
    checkNumber(wrong, "populationYear", "(19|20)[0-9]{2}");
    for (var name : new String[] {"code", "source"}) {
      if (text(name).length() > 300) {
        wrong.put(name, "admin.wrong.long");
      }
    }
  }

  private void checkNumber(Map<String, String> wrong, String name, String form) {
    if (!text(name).isEmpty() && !text(name).matches(form)) {
      wrong.put(name, "admin.wrong." + name);
    }
  }

  private String text(String name) {
    return sent.getOrDefault(name, "").strip();
  }

  private @Nullable String optional(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  Place place(Head head) {
    return new Place(
        head,
        Place.Kind.valueOf(text("kind")),
        text("name"),
        optional("code"),
        decimal("latitude"),
        decimal("longitude"),
        number("population"),
        number("populationYear"),
        optional("source"));
  }

  private @Nullable BigDecimal decimal(String name) {
    var value = optional(name);
    return value == null ? null : new BigDecimal(value.replace(',', '.'));
  }

  private @Nullable Integer number(String name) {
    var value = optional(name);
    return value == null ? null : Integer.valueOf(value);
  }
}

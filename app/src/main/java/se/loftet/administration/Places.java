package se.loftet.administration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.loftet.municipality.Place;
import se.loftet.platform.model.Head;
import se.loftet.platform.web.Text;

/// The places of the municipality: localities, districts and other named areas.
@Component
class Places implements RegisterKind<Place> {
  private static final List<String> NAMES =
      List.of("name", "code", "latitude", "longitude", "population", "populationYear", "source");

  @Override
  public Class<Place> type() {
    return Place.class;
  }

  @Override
  public String word() {
    return "platser";
  }

  @Override
  public String key() {
    return "admin.place";
  }

  @Override
  public Enum<?> sort(Place place) {
    return place.kind();
  }

  @Override
  public Enum<?>[] sorts() {
    return Place.Kind.values();
  }

  @Override
  public Map<String, String> values(Place place) {
    return PlaceForm.of(place);
  }

  @Override
  public List<AdminPage.Field> fields(Text text, Map<String, String> values) {
    return NAMES.stream()
        .map(name ->
            AdminPage.Field.text(
                name, text.of("admin.place." + name), values.getOrDefault(name, "")))
        .toList();
  }

  @Override
  public void check(Map<String, String> sent, Map<String, String> wrong) {
    new PlaceForm(sent).check(wrong);
  }

  @Override
  public Place read(Head head, Map<String, String> sent) {
    return new PlaceForm(sent).place(head);
  }
}

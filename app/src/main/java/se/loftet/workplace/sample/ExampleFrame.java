package se.loftet.workplace.sample;

import java.util.List;
import se.loftet.municipality.Place;

/// A made-up list to try a draw with: eighty persons who do not exist in each district, or in each
/// locality where there are no districts.
final class ExampleFrame {
  private static final int EACH = 80;

  private ExampleFrame() {}

  static String csv(List<Place> places) {
    var districts = places.stream().filter(p -> p.kind() == Place.Kind.DISTRICT).toList();
    var text = new StringBuilder("\ufeffNamn;Adress;Postnummer;Postort;Kommundel\n");
    int number = 1;
    for (var place : districts.isEmpty() ? places : districts) {
      for (int i = 0; i < EACH; i++) {
        text.append(
            "Exempelperson %1$d;Påhittade vägen %1$d;000 00;Exempelort;%2$s\n"
                .formatted(number++, place.name().replaceAll("[;\"\n]", " ")));
      }
    }
    return text.toString();
  }
}

package se.loftet.workplace.sample;

import java.util.List;
import se.loftet.municipality.Place;
import se.loftet.platform.SheetCell;

/// A made-up list to try a draw with: persons who do not exist, one for every ten who live in each
/// district, or in each locality where there are no districts. How many live there is open
/// statistics; everything else is invented and says so in every row.
final class ExampleFrame {
  private static final int SHARE = 10;
  private static final int FEWEST = 80;

  private ExampleFrame() {}

  static String csv(List<Place> places) {
    var districts = places.stream().filter(p -> p.kind() == Place.Kind.DISTRICT).toList();
    var localities = places.stream().filter(p -> p.kind() == Place.Kind.LOCALITY).toList();
    var text = new StringBuilder("\ufeffNamn;Adress;Postnummer;Postort;Kommundel;Anmärkning\n");
    int number = 1;
    for (var place : districts.isEmpty() ? localities.isEmpty() ? places : localities : districts) {
      for (int i = 0; i < people(place); i++) {
        text.append(
            "Påhittad person %1$d;Påhittade vägen %1$d;000 00;Exempelort;%2$s;finns inte på riktigt\n"
                .formatted(number++, SheetCell.quoted(place.name(), ';')));
      }
    }
    return text.toString();
  }

  private static int people(Place place) {
    var population = place.population();
    return population == null ? FEWEST : Math.max(FEWEST, population / SHARE);
  }
}

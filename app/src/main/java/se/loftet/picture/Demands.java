package se.loftet.picture;

import java.time.LocalDate;
import java.util.List;

/// What lies outside a picture and must be in place before a step of it, told by a module above.
public interface Demands {
  /// Where nothing more is asked for.
  Demands NONE =
      new Demands() {
        @Override
        public List<String> beforeAdoption(String municipality, LocalDate day) {
          return List.of();
        }

        @Override
        public List<String> beforePublishing(String municipality, LocalDate decided) {
          return List.of();
        }
      };

  /// Message keys of what is lacking for a joint picture to be adopted on that day.
  List<String> beforeAdoption(String municipality, LocalDate day);

  /// Message keys of what is lacking for the picture decided on that day to be published.
  List<String> beforePublishing(String municipality, LocalDate decided);
}

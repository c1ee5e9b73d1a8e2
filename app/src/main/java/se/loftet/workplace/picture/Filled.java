package se.loftet.workplace.picture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.picture.Stance;

/// One cell of the form as it was shown, as it was sent back, and as it stands by now.
///
/// @param shown the name of the stance the form was drawn with, blank for none; null when not sent
/// @param sent the name of the stance that was chosen
record Filled(@Nullable String shown, @Nullable String sent, List<Stance.Kind> now) {
  /// The stance somebody chose here, where it is another than what was shown and than what stands.
  Optional<Stance.Kind> chosen() {
    return List.of(Stance.Kind.values()).stream()
        .filter(kind -> kind.name().equals(sent) && !kind.name().equals(shown))
        .filter(kind -> !now.contains(kind))
        .findFirst();
  }

  /// Whether somebody took away an answer that was shown and that stands.
  boolean cleared() {
    return "".equals(sent) && shown != null && !shown.isEmpty() && !now.isEmpty();
  }

  /// Whether somebody else answered here in between: that answer stands.
  boolean crossed() {
    return shown != null && (chosen().isPresent() || cleared()) && !shown.equals(name(now));
  }

  static String name(List<Stance.Kind> now) {
    return now.isEmpty() ? "" : now.getFirst().name();
  }
}

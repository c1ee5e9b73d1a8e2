package se.loftet.publicsite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.loftet.platform.web.Text;
import se.loftet.thread.Beads;
import se.loftet.thread.Step;

/// The seven steps as beads, and the sentence that says the same. Beads never stand alone.
public record BeadRow(List<Boolean> existing, String sentence) {
  static BeadRow of(Text text, Beads beads) {
    var existing = Arrays.stream(Step.values()).map(beads::has).toList();
    var missing =
        beads.missing().stream()
            .map(step -> text.of(step).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return new BeadRow(
        existing,
        missing.isEmpty()
            ? text.of("site.beads.whole")
            : text.of("site.beads.broken", beads.count(), missing));
  }
}

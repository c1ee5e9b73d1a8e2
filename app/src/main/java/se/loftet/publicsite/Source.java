package se.loftet.publicsite;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.platform.web.Text;

/// A source as it is cited: its title, where to read it, who published it and when.
///
/// @param state what the figures are worth, when that was stated
public record Source(
    String title, @Nullable String href, String about, @Nullable String note, String state) {
  static Source of(Text text, Evidence evidence) {
    var published = evidence.published();
    var about =
        Stream.of(evidence.publisher(), published == null ? null : text.date(published))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    var state = evidence.state();
    return new Source(
        evidence.title(),
        evidence.link(),
        about.isEmpty() ? text.of("site.source.unknown") : about,
        evidence.note(),
        state == null ? "" : text.of(state));
  }
}

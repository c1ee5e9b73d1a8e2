package se.loftet.publicsite;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Signatory;
import se.loftet.platform.web.Text;
import se.loftet.promise.PromiseDocument;

/// The words for periods and signing, in one language.
record PeriodWords(Text text) {

  /// "2019" or "2022–2023"; dates are kept for the page of the period.
  static String years(PromiseDocument document) {
    int from = document.starts().firstDay().getYear();
    int to = document.ends().lastDay().getYear();
    return from == to ? Integer.toString(from) : from + "–" + to;
  }

  /// The whole years when the period is whole years, otherwise from when to when.
  String period(PromiseDocument document) {
    return period(document.starts(), document.ends());
  }

  String period(@Nullable PartialDate starts, @Nullable PartialDate ends) {
    if (starts == null || ends == null) {
      return text.of(
          "site.period.open",
          starts == null ? "?" : text.date(starts),
          ends == null ? "?" : text.date(ends));
    }
    if (starts.equals(ends)) {
      return text.date(starts);
    }
    boolean wholeYears =
        starts.firstDay().getDayOfYear() == 1
            && ends.lastDay().equals(LocalDate.of(ends.lastDay().getYear(), 12, 31));
    int from = starts.firstDay().getYear();
    int to = ends.lastDay().getYear();
    if (wholeYears) {
      return from == to ? Integer.toString(from) : from + "–" + to;
    }
    var ending = text.date(ends);
    var starting = text.date(starts);
    var year = " " + from;
    return from == to && starting.endsWith(year) && ending.endsWith(year)
        ? starting.substring(0, starting.length() - year.length()) + " – " + ending
        : starting + " – " + ending;
  }

  /// When it was signed, with each source's own day where they differ; blank when nobody said.
  String signed(PromiseDocument document) {
    return document.signed().stream()
        .map(claim ->
            document.signed().size() > 1 && claim.source() != null
                ? text.of("site.signed.according", text.date(claim.date()), claim.source())
                : text.date(claim.date()))
        .collect(Collectors.joining(", "));
  }

  String signatory(Signatory signatory) {
    var words =
        Stream.of(signatory.name(), signatory.title(), signatory.organisation())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return signatory.uncertain() ? text.of("site.signed.uncertain", words) : words;
  }
}

package se.loftet.dataset;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The heading of a police event: `10 mars 17.25, Brand, Strängnäs`. The day has no year: it is the
/// last such day before the publication. The type may hold commas; the place is what follows the
/// last.
///
/// @param happened null where the heading gives no day and time
record PoliceHeading(@Nullable LocalDateTime happened, String place) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,2}) ([a-zåäö]+)(?: (\\d{1,2})[.:](\\d{2}))?, .*");

  static PoliceHeading of(String text, @Nullable LocalDateTime published) {
    var plain = text.replace('\u00a0', ' ');
    int comma = plain.lastIndexOf(", ");
    var place = comma < 0 ? "" : plain.substring(comma + 2).strip();
    var form = FORM.matcher(plain);
    return new PoliceHeading(
        published != null && form.matches() && form.group(3) != null
            ? happened(form, published)
            : null,
        place);
  }

  private static @Nullable LocalDateTime happened(
      java.util.regex.Matcher form, LocalDateTime published) {
    int month = Span.month(form.group(2));
    try {
      var sameYear =
          LocalDateTime.of(
              published.getYear(),
              month,
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(3)),
              Integer.parseInt(form.group(4)));
      return sameYear.isAfter(published.plusDays(1)) ? sameYear.minusYears(1) : sameYear;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}

package se.loftet.workplace.log;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.loftet.platform.PersonalData;

/// What somebody tapped and wrote in the log, as it was sent.
record LogForm(
    String key,
    String activity,
    String place,
    String when,
    String day,
    String quantity,
    String note,
    boolean sure) {

  static LogForm sent(HttpServletRequest request) {
    return new LogForm(
        word(request, "nyckel"),
        word(request, "aktivitet"),
        word(request, "plats"),
        word(request, "nar"),
        word(request, "dag"),
        word(request, "antal"),
        word(request, "anteckning"),
        "ja".equals(request.getParameter("saker")));
  }

  private static String word(HttpServletRequest request, String name) {
    var raw = request.getParameter(name);
    return raw == null ? "" : raw.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
  }

  Optional<Long> activityId() {
    return id(activity);
  }

  Optional<Long> placeId() {
    return id(place);
  }

  private static Optional<Long> id(String raw) {
    return raw.matches("\\d{1,18}") ? Optional.of(Long.parseLong(raw)) : Optional.empty();
  }

  /// The day it happened; nothing when another day was said and none was written.
  Optional<LocalDate> happened(LocalDate today) {
    return switch (when) {
      case "igar" -> Optional.of(today.minusDays(1));
      case "dag" -> written();
      default -> Optional.of(today);
    };
  }

  private Optional<LocalDate> written() {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /// How many; nothing written is no number, not zero and not one.
  Optional<BigDecimal> count() {
    return quantity.matches("\\d{1,9}([.,]\\d{1,3})?")
        ? Optional.of(new BigDecimal(quantity.replace(',', '.')).stripTrailingZeros())
        : Optional.empty();
  }

  /// What is wrong, by field, as a message key.
  Map<String, String> faults(LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    if (activityId().isEmpty()) {
      faults.put("aktivitet", "log.fault.activity");
    }
    var day = happened(today);
    if (day.isEmpty()) {
      faults.put("dag", "log.fault.day");
    } else if (day.get().isAfter(today)) {
      faults.put("dag", "log.fault.future");
    }
    if (!quantity.isEmpty() && count().isEmpty()) {
      faults.put("antal", "log.fault.count");
    }
    if (note.length() > 2_000) {
      faults.put("anteckning", "log.fault.long");
    }
    if (!sure && !PersonalData.in(note).isEmpty()) {
      faults.put("anteckning", "log.fault.person");
    }
    return faults;
  }
}

package se.loftet.datadesk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.Choice;
import se.loftet.dataset.ColumnRole;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.Mapping;
import se.loftet.dataset.Preview;
import se.loftet.dataset.Provenance;
import se.loftet.platform.model.SecrecyClass;

/// What the form under a preview sends, laid over what was chosen before.
record UploadForm(HttpServletRequest request) {
  static final int MOST_COLUMNS = 80;
  static final String CONSTANT = "fast-";
  private static final int MOST_TEXT = 2_000;

  Choice over(Preview preview) {
    var before = preview.choice();
    var kind = one(DataKind.class, "slag").orElse(before.mapping().kind());
    return new Choice(
        mapping(preview, before.mapping(), kind),
        provenance(before.provenance()),
        ref(before.ref()),
        one(SecrecyClass.class, "klass").orElse(before.secrecy()));
  }

  private Mapping mapping(Preview preview, Mapping before, DataKind kind) {
    return new Mapping(
        Objects.requireNonNullElse(text("tolkning"), ""),
        kind,
        roles(preview.columns(), before, kind),
        system(),
        "ja".equals(request.getParameter("omkastat")),
        timed() ? "ja".equals(request.getParameter("dagforst")) : before.dayFirst(),
        timed() ? zone(before.zone()) : before.zone(),
        constants(before, kind),
        before.areas());
  }

  /// The coordinate system by its number; null leaves it to be found.
  @Nullable Integer system() {
    var epsg = text("koord");
    var digits = epsg == null ? "" : epsg.replaceFirst("(?i)^epsg:?\\s*", "");
    return digits.matches("\\d{4,5}") ? (Integer) Integer.parseInt(digits) : null;
  }

  /// Whether the form asked how times are read.
  private boolean timed() {
    return request.getParameter("tidszon") != null;
  }

  private String zone(String before) {
    var wanted = text("tidszon");
    return wanted != null && ZoneId.getAvailableZoneIds().contains(wanted) ? wanted : before;
  }

  /// What the form could say is what it says now; the rest stays.
  private Map<String, String> constants(Mapping before, DataKind kind) {
    var all = new LinkedHashMap<>(before.constants());
    for (var role : constants(kind)) {
      var value = request.getParameter(CONSTANT + role) == null ? null : text(CONSTANT + role);
      if (value != null) {
        all.put(role.name(), value);
      } else if (request.getParameter(CONSTANT + role) != null) {
        all.remove(role.name());
      }
    }
    return all;
  }

  /// What can be said once for all rows of a file of this kind.
  static List<ColumnRole> constants(DataKind kind) {
    return switch (kind.shape()) {
      case FIGURES ->
          List.of(ColumnRole.PERIOD, ColumnRole.AREA, ColumnRole.CATEGORY, ColumnRole.VALUE);
      case EVENTS -> List.of(ColumnRole.CATEGORY);
      case AREAS, RECORDS -> List.of();
    };
  }

  /// A period for all rows that no date can be read from; null when nothing is wrong.
  @Nullable String unreadablePeriod() {
    var period = text(CONSTANT + ColumnRole.PERIOD);
    return period == null || Mapping.readable(period) ? null : period;
  }

  private LinkedHashMap<String, ColumnRole> roles(
      List<String> columns, Mapping before, DataKind kind) {
    var allowed = ColumnRole.of(kind.shape());
    var roles = new LinkedHashMap<String, ColumnRole>();
    for (int i = 0; i < columns.size(); i++) {
      var known = before.columns().getOrDefault(columns.get(i), ColumnRole.LEFT_OUT);
      var role = one(ColumnRole.class, "roll-" + i).orElse(known);
      var otherwise = allowed.contains(ColumnRole.DETAIL) ? ColumnRole.DETAIL : ColumnRole.LEFT_OUT;
      roles.put(columns.get(i), allowed.contains(role) ? role : otherwise);
    }
    return roles;
  }

  private Provenance provenance(Provenance before) {
    return new Provenance(
        Objects.requireNonNullElse(text("titel"), before.title()),
        text("kalla"),
        text("utgivare"),
        text("licens"),
        text("definition"),
        text("niva"),
        text("lage"),
        text("uttag"));
  }

  private String ref(String before) {
    var wanted = text("mangd");
    return wanted != null && wanted.matches("[0-9A-Za-zÅÄÖåäö._-]{1,80}") ? wanted : before;
  }

  private @Nullable String text(String name) {
    var value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    var plain = value.strip();
    return plain.substring(0, Math.min(MOST_TEXT, plain.length()));
  }

  private <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
    var value = request.getParameter(name);
    for (var each : type.getEnumConstants()) {
      if (each.name().equals(value)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}

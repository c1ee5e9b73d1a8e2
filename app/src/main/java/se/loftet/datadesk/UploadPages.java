package se.loftet.datadesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.dataset.DataKind;
import se.loftet.dataset.Preview;
import se.loftet.geography.Crs;
import se.loftet.platform.web.Text;

/// Puts a preview into words.
final class UploadPages {
  private static final int MOST_CELLS = 12;

  private UploadPages() {}

  static UploadPage.View view(Text text, Preview preview, String municipality) {
    var mapping = preview.choice().mapping();
    boolean records = mapping.kind().shape() == DataKind.Shape.RECORDS;
    var header = preview.columns().stream().limit(MOST_CELLS).toList();
    return new UploadPage.View(
        facts(text, preview),
        Counted.of(text, preview.report()),
        header,
        preview.first().stream().map(UploadPages::cells).toList(),
        held(text, preview),
        TimelineView.of(text, preview.timeline()),
        MapView.of(text, municipality, preview.points()),
        Choices.kinds(text, mapping.kind()),
        Choices.systems(text, mapping.epsg()),
        mapping.swapped(),
        mapping.kind() == DataKind.CODES && mapping.name().isEmpty(),
        mapping.kind().shape() == DataKind.Shape.EVENTS
                || mapping.kind().shape() == DataKind.Shape.FIGURES
            ? Choices.zones(text, mapping.zone())
            : List.of(),
        mapping.dayFirst(),
        constants(text, preview, municipality),
        Choices.classes(text, preview.choice().secrecy()),
        Choices.states(text, preview.choice().provenance().state()),
        records || preview.columns().size() > UploadForm.MOST_COLUMNS
            ? List.of()
            : columns(text, preview),
        texts(text, preview));
  }

  private static List<String> cells(List<? extends @Nullable String> row) {
    return row.stream()
        .limit(MOST_CELLS)
        .map(cell -> cut(Objects.requireNonNullElse(cell, "")))
        .toList();
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 79) + "…" : text;
  }

  private static List<UploadPage.HeldView> held(Text text, Preview preview) {
    return preview.held().stream()
        .map(row ->
            new UploadPage.HeldView(
                text.number(row.line()),
                text.of(row.reason()),
                row.cells().stream()
                    .limit(MOST_CELLS)
                    .map(cell -> cut(Objects.requireNonNullElse(cell, "")))
                    .collect(Collectors.joining(" | "))))
        .toList();
  }

  private static List<UploadPage.ColumnView> columns(Text text, Preview preview) {
    var mapping = preview.choice().mapping();
    var views = new ArrayList<UploadPage.ColumnView>();
    for (int i = 0; i < preview.columns().size(); i++) {
      var name = preview.columns().get(i);
      var samples = preview.samples().getOrDefault(name, List.of());
      views.add(
          new UploadPage.ColumnView(
              "roll-" + i,
              name,
              samples.stream().map(UploadPages::cut).collect(Collectors.joining(" · ")),
              Choices.roles(text, mapping.kind(), mapping.columns().get(name))));
    }
    return views;
  }

  private static List<UploadPage.Fact> facts(Text text, Preview preview) {
    var found = preview.found();
    var facts = new ArrayList<UploadPage.Fact>();
    facts.add(fact(text, "format", found.format().name() + (found.gzip() ? ", gzip" : "")));
    facts.add(fact(text, "encoding", found.encoding()));
    facts.add(fact(text, "delimiter", delimiter(text, found.delimiter())));
    facts.add(
        fact(
            text,
            "decimal",
            found.decimal().equals(",")
                ? text.of("datadesk.comma")
                : found.decimal().isEmpty() ? "" : text.of("datadesk.point")));
    facts.add(
        fact(
            text,
            "headers",
            found.headers() == 0
                ? text.of("datadesk.noHeader")
                : text.of("datadesk.headerRows", found.headers(), found.titles())));
    facts.add(
        fact(
            text,
            "crs",
            Crs.stated(preview.report().crs())
                .map(crs -> crs.name() + " (" + crs.code() + ")")
                .orElse("")));
    facts.add(
        fact(
            text,
            "period",
            Objects.requireNonNullElse(preview.report().period(), "").replace("/", " – ")));
    facts.removeIf(fact -> fact.value().isBlank());
    return facts;
  }

  private static UploadPage.Fact fact(Text text, String name, String value) {
    return new UploadPage.Fact(text.of("datadesk.found." + name), value);
  }

  private static String delimiter(Text text, String delimiter) {
    return switch (delimiter) {
      case ";" -> text.of("datadesk.semicolon");
      case "," -> text.of("datadesk.comma");
      case "\t" -> text.of("datadesk.tab");
      default -> delimiter;
    };
  }

  private static List<UploadPage.TextField> texts(Text text, Preview preview) {
    var choice = preview.choice();
    var from = choice.provenance();
    return List.of(
        field(text, "titel", from.title(), true),
        field(text, "mangd", choice.ref(), true),
        field(text, "utgivare", from.publisher(), false),
        field(text, "kalla", from.source(), false),
        field(text, "licens", from.licence(), false),
        field(text, "uttag", from.extracted(), false),
        field(text, "niva", from.level(), false),
        field(text, "definition", from.definition(), false),
        field(text, "tolkning", choice.mapping().name(), false));
  }

  /// What may be said once for all rows of the file.
  private static List<UploadPage.TextField> constants(
      Text text, Preview preview, String municipality) {
    var mapping = preview.choice().mapping();
    return UploadForm.constants(mapping.kind()).stream()
        .map(role -> {
          var value = mapping.constant(role).orElse("");
          return field(
              text, UploadForm.CONSTANT + role, value.equals("own") ? municipality : value, false);
        })
        .toList();
  }

  private static UploadPage.TextField field(
      Text text, String name, @Nullable String value, boolean required) {
    return new UploadPage.TextField(
        name,
        text.of("datadesk.field." + name),
        text.of("datadesk.hint." + name),
        Objects.requireNonNullElse(value, ""),
        required);
  }

  static String size(Text text, long bytes) {
    return bytes < 1 << 20
        ? text.number(Math.max(1, bytes >> 10)) + " kB"
        : text.number(
                BigDecimal.valueOf(bytes)
                    .divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.HALF_UP))
            + " MB";
  }
}

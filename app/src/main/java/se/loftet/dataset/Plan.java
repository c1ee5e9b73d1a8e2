package se.loftet.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.geography.Crs;
import se.loftet.geography.GridGuess;
import se.loftet.geography.Outlines;
import se.loftet.geography.Projection;
import se.loftet.reading.Found;
import se.loftet.reading.Note;
import se.loftet.reading.Row;
import se.loftet.reading.Table;
import se.loftet.reading.Unreadable;

/// How one file will be read: its mapping with everything decided that the mapping leaves open.
record Plan(
    Table table, Mapping mapping, @Nullable Grid grid, List<Note> notes, String municipality) {
  private static final int SAMPLE = 2_000;

  static Plan of(Table table, Mapping mapping, String municipality) throws IOException {
    for (var column : mapping.columns().keySet()) {
      if (!table.columns().contains(column)) {
        throw new Unreadable("dataset.columnGone", column);
      }
    }
    refuseUnknown(mapping);
    boolean placed =
        mapping.kind().shape() == DataKind.Shape.AREAS
            || mapping.kind().shape() == DataKind.Shape.EVENTS;
    var plan =
        placed
            ? placed(table, mapping, municipality)
            : new Plan(table, mapping, null, List.of(), municipality);
    return plan.unsureOfDays() ? plan.noting(Note.of(dayWords(mapping))) : plan;
  }

  /// A coordinate system nobody knows is refused of a file without positions as well.
  private static void refuseUnknown(Mapping mapping) {
    var epsg = mapping.epsg();
    if (epsg != null && !Projection.knows(new Crs(epsg))) {
      throw new Unreadable("dataset.unknownCrs", new Crs(epsg).code());
    }
  }

  /// Whether the file's dates can be read two ways, and no known source says which is meant.
  private boolean unsureOfDays() throws IOException {
    var dates =
        Stream.of(ColumnRole.STARTS, ColumnRole.ENDS, ColumnRole.REPORTED, ColumnRole.PERIOD)
            .flatMap(role -> mapping.columns(role).stream())
            .toList();
    if (!mapping.name().isEmpty() || dates.isEmpty()) {
      return false;
    }
    var samples = Samples.of(table);
    return !DayOrMonth.of(dates.stream().flatMap(samples::cells)).sure();
  }

  private static String dayWords(Mapping mapping) {
    return mapping.dayFirst() ? "dataset.dayOrMonth.day" : "dataset.dayOrMonth.month";
  }

  private Plan noting(Note note) {
    var all = new ArrayList<>(notes);
    all.add(note);
    return new Plan(table, mapping, grid, all, municipality);
  }

  private static Plan placed(Table table, Mapping mapping, String municipality) throws IOException {
    var sample = new Sample(table, mapping);
    if (sample.xs.isEmpty()) {
      return mapping.kind().shape() == DataKind.Shape.AREAS
          ? new Plan(
              table, mapping, grid(Crs.WGS84, false, sample, municipality), List.of(), municipality)
          : new Plan(table, mapping, null, List.of(), municipality);
    }
    var notes = new ArrayList<Note>();
    var told = told(table, mapping);
    var guess = GridGuess.of(sample.x(), sample.y(), Outlines.of(municipality).orElse(null));
    if (told == null && guess.crs() == null) {
      throw new Unreadable(
          "dataset.foreignGrid", Math.round(sample.x()[0]), Math.round(sample.y()[0]));
    }
    var crs = told != null ? told : guess.crs();
    boolean swapped =
        mapping.swapped() || (mapping.epsg() == null && guess.swapped() && guess.crs() != null);
    tell(notes, told, guess, swapped);
    var grid = grid(crs == null ? Crs.WGS84 : crs, swapped, sample, municipality);
    boolean wallClock = !grid.swedish() && mapping.zone().equals(Mapping.SWEDEN);
    return new Plan(table, wallClock ? mapping.at("UTC") : mapping, grid, notes, municipality);
  }

  private static void tell(List<Note> notes, @Nullable Crs told, GridGuess guess, boolean swapped) {
    if (told == null && guess.crs() != null && !guess.crs().degrees()) {
      notes.add(
          Note.of(guess.sure() ? "dataset.crsFound" : "dataset.crsUnsure", guess.crs().name()));
    }
    if (swapped) {
      notes.add(Note.of("dataset.swapped"));
    }
  }

  private static @Nullable Crs told(Table table, Mapping mapping) {
    var epsg = mapping.epsg();
    var told = epsg == null ? table.found().crs() : new Crs(epsg);
    if (told != null && !Projection.knows(told)) {
      throw new Unreadable("dataset.unknownCrs", told.code());
    }
    return told;
  }

  private static Grid grid(Crs crs, boolean swapped, Sample sample, String municipality) {
    var spot = new double[] {15, 60};
    if (!sample.xs.isEmpty()) {
      double x = middle(sample.x());
      double y = middle(sample.y());
      Projection.of(crs, Crs.WGS84).point(swapped ? y : x, swapped ? x : y, spot);
    }
    return new Grid(crs, swapped, spot[0], spot[1], municipality);
  }

  private static double middle(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// The first positions of the file.
  private static final class Sample {
    private final List<Double> xs = new ArrayList<>();
    private final List<Double> ys = new ArrayList<>();
    private final Columns columns;

    Sample(Table table, Mapping mapping) throws IOException {
      columns = new Columns(table.columns(), mapping);
      boolean any = columns.has(ColumnRole.EAST) || columns.has(ColumnRole.POSITION);
      boolean shapes = !any;
      var count = new int[1];
      table.rows(row -> {
        add(row, shapes);
        return xs.size() < SAMPLE && ++count[0] < 10 * SAMPLE;
      });
    }

    private void add(Row row, boolean shapes) {
      var shape = row.shape();
      if (shapes && shape != null && !shape.isEmpty()) {
        var point = shape.getCoordinate();
        put(point.x, point.y);
      } else if (!shapes) {
        text(row);
      }
    }

    private void text(Row row) {
      var both = columns.cell(row, ColumnRole.POSITION);
      int comma = both.indexOf(',');
      var x = comma > 0 ? both.substring(comma + 1) : columns.cell(row, ColumnRole.EAST);
      var y = comma > 0 ? both.substring(0, comma) : columns.cell(row, ColumnRole.NORTH);
      try {
        put(
            Double.parseDouble(x.strip().replace(',', '.')),
            Double.parseDouble(y.strip().replace(',', '.')));
      } catch (NumberFormatException none) {
        // A row without a position says nothing of the coordinate system.
      }
    }

    private void put(double x, double y) {
      if (Double.isFinite(x) && Double.isFinite(y) && (x != 0 || y != 0)) {
        xs.add(x);
        ys.add(y);
      }
    }

    double[] x() {
      return xs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] y() {
      return ys.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  Found found() {
    return table.found();
  }

  /// The coordinate system of the file's positions by its name, blank when it has none.
  String crsName() {
    return grid == null ? "" : grid.source().code();
  }

  Converter converter() {
    var columns = new Columns(table.columns(), mapping);
    var decimal = table.found().decimal();
    Converter inner =
        switch (mapping.kind().shape()) {
          case FIGURES -> new FigureConverter(columns, mapping, decimal, municipality);
          case EVENTS -> new EventConverter(columns, mapping, grid, decimal);
          case AREAS -> new OutlineConverter(columns, java.util.Objects.requireNonNull(grid));
          case RECORDS -> new RecordConverter(columns, mapping);
        };
    return new RowCheck(columns, table.found().format(), inner);
  }
}

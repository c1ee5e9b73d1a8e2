package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.loftet.analysis.Discoveries;
import se.loftet.analysis.HotAreas;
import se.loftet.analysis.Made;
import se.loftet.analysis.Rate;
import se.loftet.geography.Bordering;

/// The rate of each area against that of all others, and of an area with its neighbours against
/// chance.
///
/// @param hot null where the neighbours of some area are not known, or there are too few areas
/// @param missing why neighbours were not looked at
@SuppressWarnings("ArrayRecordComponent")
record AreaJudgement(
    List<String> areas,
    long[] counts,
    double[] residents,
    @Nullable HotAreas hot,
    Optional<Saying> missing) {

  static AreaJudgement of(
      @Nullable Districting districts, SortedMap<String, Long> counts, Map<String, Double> people) {
    var areas = List.copyOf(counts.keySet());
    var count =
        areas.stream().mapToLong(area -> Objects.requireNonNull(counts.get(area))).toArray();
    var residents =
        areas.stream().mapToDouble(area -> Objects.requireNonNull(people.get(area))).toArray();
    if (areas.size() < HotAreas.FEWEST) {
      var few = Saying.of("finding.caution.fewAreas", areas.size(), HotAreas.FEWEST);
      return new AreaJudgement(areas, count, residents, null, Optional.of(few));
    }
    var shapes = new ArrayList<Geometry>();
    areas.forEach(area -> AreaFrame.shape(districts, area).ifPresent(shapes::add));
    if (shapes.size() < areas.size()) {
      var none = Saying.of("finding.caution.noBorders", areas.size() - shapes.size());
      return new AreaJudgement(areas, count, residents, null, Optional.of(none));
    }
    var hot = HotAreas.of(count, residents, Bordering.of(shapes));
    return new AreaJudgement(areas, count, residents, hot, Optional.empty());
  }

  /// Whether neighbours were looked at.
  boolean around() {
    return hot != null;
  }

  Made made() {
    return hot == null ? Rate.made() : HotAreas.made();
  }

  /// A row for each area.
  ///
  /// @param names by code
  List<Line> lines(Map<String, String> names) {
    long all = java.util.Arrays.stream(counts).sum();
    double everybody = java.util.Arrays.stream(residents).sum();
    var p = new double[counts.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = Rate.p(counts[i], residents[i], all - counts[i], everybody - residents[i]);
    }
    var told = Discoveries.of(p);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < p.length; i++) {
      var rate = Rate.of(counts[i], residents[i]);
      boolean higher = rate.rate() > all / everybody * 100_000;
      var mark = !told[i] ? "" : higher ? "higher" : "lower";
      lines.add(
          new Line(
              Objects.requireNonNull(names.get(areas.get(i))), cells(rate, i), around(mark, i)));
    }
    return lines;
  }

  private List<Cell> cells(Rate rate, int i) {
    var cells =
        new ArrayList<>(
            List.of(
                Cell.of(rate.rate()),
                Cell.of(rate.low()),
                Cell.of(rate.high()),
                Cell.of(counts[i]),
                Cell.of(residents[i])));
    if (hot != null) {
      cells.add(Cell.of(hot.z()[i]));
    }
    return cells;
  }

  private String around(String mark, int i) {
    return hot == null || !hot.hot()[i] ? mark : mark.isEmpty() ? "hot" : mark + "Hot";
  }
}

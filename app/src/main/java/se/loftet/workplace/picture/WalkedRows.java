package se.loftet.workplace.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.Right;
import se.loftet.platform.web.Text;
import se.loftet.walk.Observation;
import se.loftet.walk.Walk;
import se.loftet.walk.WalkFile;
import se.loftet.walk.Walks;

/// The walks that were walked and what was noted on them, as a source the picture can weigh.
@Component
@Transactional(readOnly = true)
class WalkedRows {
  private static final int MOST_CATEGORIES = 3;
  private final Walks walks;

  WalkedRows(Walks walks) {
    this.walks = walks;
  }

  /// Those something was noted on, the newest first.
  ///
  /// @param home the address of the workplace, with a slash at its end
  List<MatrixPage.WalkedView> of(Text text, String home) {
    return walks.all().stream()
        .filter(Walk::counts)
        .map(walks::file)
        .filter(file -> !noted(file).isEmpty())
        .map(file -> row(text, home, file))
        .toList();
  }

  private MatrixPage.WalkedView row(Text text, String home, WalkFile file) {
    var walk = file.walk();
    return new MatrixPage.WalkedView(
        home + "vandringar/" + walk.head().ref(),
        walk.head().ref(),
        walk.title() + (walk.happens() == null ? "" : ", " + text.date(walk.happens())),
        numbers(text, file),
        Acting.now().may(Right.EDIT) && walks.source(walk).isPresent());
  }

  /// What was noted, counted: how it felt, about what, and what came up most.
  static String numbers(Text text, WalkFile file) {
    var noted = noted(file);
    return text.of(
            "picture.walked.numbers",
            noted.size(),
            count(noted, Observation.Feeling.UNSAFE),
            count(noted, Observation.Feeling.NEUTRAL),
            count(noted, Observation.Feeling.BRIGHT_SPOT),
            noted.stream().filter(Observation::social).count())
        + " "
        + text.of("picture.walked.most", most(text, noted));
  }

  private static List<Observation> noted(WalkFile file) {
    return file.observations().stream()
        .filter(o -> o.sameAs() == null && o.returnsTo() == null)
        .toList();
  }

  private static long count(List<Observation> noted, Observation.Feeling feeling) {
    return noted.stream().filter(o -> o.feeling() == feeling).count();
  }

  private static String most(Text text, List<Observation> noted) {
    var counts =
        noted.stream()
            .collect(
                Collectors.groupingBy(Observation::category, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Comparator.comparingLong(each -> -Objects.requireNonNull(each.getValue())))
        .limit(MOST_CATEGORIES)
        .map(each -> each.getKey() + " " + text.number(Objects.requireNonNull(each.getValue())))
        .collect(Collectors.joining(", "));
  }
}

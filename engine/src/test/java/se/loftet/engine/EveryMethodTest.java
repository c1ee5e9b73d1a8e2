package se.loftet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.loftet.engine.Edges.Edge;
import se.loftet.engine.disclosure.DisclosureEdgesTest;
import se.loftet.engine.effect.CountEffectEdgesTest;
import se.loftet.engine.effect.EffectEdgesTest;
import se.loftet.engine.forecast.ForecastEdgesTest;
import se.loftet.engine.priority.PriorityEdgesTest;
import se.loftet.engine.regression.RegressionEdgesTest;
import se.loftet.engine.space.CellEdgesTest;
import se.loftet.engine.space.SpaceEdgesTest;
import se.loftet.engine.space.SpaceTimeEdgesTest;
import se.loftet.engine.survey.SurveyDesignEdgesTest;
import se.loftet.engine.survey.SurveyEdgesTest;
import se.loftet.engine.survey.SurveyTestsEdgesTest;
import se.loftet.engine.time.TimeEdgesTest;
import se.loftet.engine.trend.BreakEdgesTest;
import se.loftet.engine.trend.RateEdgesTest;
import se.loftet.engine.trend.TrendEdgesTest;

class EveryMethodTest {
  /// Public classes that compute nothing of their own: input, rules, results and tools.
  private static final Set<String> NO_METHODS =
      Set.of(
          "Box",
          "Figure",
          "Interval",
          "Normal",
          "Parallel",
          "Provenance",
          "RefusedRow",
          "Rejections",
          "Replicates",
          "SourcedFigure",
          "Sums",
          "Warning",
          "Cell",
          "Design",
          "FitResult",
          "PositiveDefinite",
          "RowLoops",
          "Bands",
          "CellMap",
          "DensityRule",
          "Grid",
          "Kernel",
          "KnoxRule",
          "KnoxTable",
          "Metric",
          "Neighbourhood",
          "Points",
          "Polygon",
          "ScanNull",
          "ScanRule",
          "WeightStyle",
          "LonelyCluster",
          "SurveyEstimate",
          "SpanRule");

  @Test
  void everyMethodIsAskedAtItsEdges() {
    Set<String> asked =
        edges()
            .flatMap(edge -> edge.kernels().stream())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.loftet.engine")
                .stream()
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !NO_METHODS.contains(name) && !name.equals("package-info"))
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).isEqualTo(all);
  }

  private static Stream<Edge> edges() {
    return Stream.of(
            EventTableEdgesTest.edges(),
            TimeEdgesTest.edges(),
            SpaceEdgesTest.edges(),
            CellEdgesTest.edges(),
            SpaceTimeEdgesTest.edges(),
            TrendEdgesTest.edges(),
            BreakEdgesTest.edges(),
            RateEdgesTest.edges(),
            RegressionEdgesTest.edges(),
            EffectEdgesTest.edges(),
            CountEffectEdgesTest.edges(),
            SurveyEdgesTest.edges(),
            SurveyDesignEdgesTest.edges(),
            SurveyTestsEdgesTest.edges(),
            DisclosureEdgesTest.edges(),
            DisclosureEdgesTest.noises(),
            PriorityEdgesTest.edges(),
            ForecastEdgesTest.edges())
        .flatMap(stream -> stream);
  }
}

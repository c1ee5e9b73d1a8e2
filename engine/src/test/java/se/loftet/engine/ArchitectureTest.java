package se.loftet.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packages = "se.loftet.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> RANDOM_SOURCES =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  private static final Set<String> UNREPEATABLE =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.identityHashCode",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.UUID.randomUUID",
          "java.time.ZoneId.systemDefault",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now");

  @ArchTest
  static final ArchRule knowsOnlyMathematics =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.sql..",
              "javax.sql..",
              "org.springframework..",
              "tools.jackson..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class);

  @ArchTest
  static final ArchRule isDeterministic =
      noClasses().should().callCodeUnitWhere(cannotBeRepeated());

  private static DescribedPredicate<JavaCall<?>> cannotBeRepeated() {
    return DescribedPredicate.describe(
        "gives another answer next time",
        call ->
            UNREPEATABLE.contains(call.getTargetOwner().getName() + "." + call.getName())
                || (RANDOM_SOURCES.contains(call.getTargetOwner().getName())
                    && call.getName().equals("<init>")
                    && call.getTarget().getRawParameterTypes().isEmpty()));
  }
}

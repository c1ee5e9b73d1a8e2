package se.loftet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

@AnalyzeClasses(packages = "se.loftet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static void modulesDependInOneDirection(JavaClasses everything) {
    ApplicationModules.of(Application.class).verify();
  }

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("..platform.db..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule onlyRepositoriesSpeakSql =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .and()
          .resideOutsideOfPackage("..platform..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule onlyAnalysisUsesTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("..analysis..", "..engine..")
          .should()
          .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("se.loftet.engine.."));

  /// Spring names a bean by its class's short name: two alike stop the program, at its start only.
  @ArchTest
  static void noTwoBeansHaveTheSameShortName(JavaClasses everything) {
    var beans =
        everything.stream()
            .filter(each -> each.isMetaAnnotatedWith(Component.class))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName));
    assertThat(beans.values()).allMatch(same -> same.size() == 1);
  }
}

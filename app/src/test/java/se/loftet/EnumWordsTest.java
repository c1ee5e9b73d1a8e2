package se.loftet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.thread.GapCode;

/// Every value a person can choose or read in an object of the thread has a word. The codes of gaps
/// have sentences instead.
@AnalyzeClasses(packages = "se.loftet", importOptions = ImportOption.DoNotIncludeTests.class)
class EnumWordsTest {
  private static final String[] OWNERS = {
    "municipality",
    "formal",
    "evidence",
    "agreement",
    "judgement",
    "picture",
    "promise",
    "priority",
    "law",
    "activity",
    "walk",
    "followup",
    "dialogue",
    "survey",
    "sampling",
    "thread"
  };

  @ArchTest
  static void everyValueHasAWord(JavaClasses everything) {
    var missing = new TreeSet<String>();
    for (var each : everything) {
      if (each.isEnum() && told(each.getPackageName()) && !each.isEquivalentTo(GapCode.class)) {
        for (var value : each.reflect().getEnumConstants()) {
          var key = Text.key((Enum<?>) value);
          Stream.of(Text.SWEDISH, Text.ENGLISH)
              .filter(language -> !Text.in(language).has(key))
              .forEach(language -> missing.add(language + " " + key));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean told(String name) {
    return name.equals(ThreadObject.class.getPackageName())
        || Stream.of(OWNERS).anyMatch(owner -> name.equals("se.loftet." + owner));
  }
}

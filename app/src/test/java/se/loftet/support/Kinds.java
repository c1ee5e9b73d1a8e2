package se.loftet.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import se.loftet.platform.model.Kind;

/// The kinds of object the modules register, read without starting the application.
public final class Kinds {
  private Kinds() {}

  public static List<Kind<?>> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(
        new RegexPatternTypeFilter(
            java.util.regex.Pattern.compile("se\\.loftet\\.\\w+\\.\\w+Kinds")));
    var kinds = new ArrayList<Kind<?>>();
    for (var found : scanner.findCandidateComponents("se.loftet")) {
      kinds.addAll(of(String.valueOf(found.getBeanClassName())));
    }
    return List.copyOf(kinds);
  }

  private static List<Kind<?>> of(String name) {
    try {
      var constructor = Class.forName(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      var configuration = constructor.newInstance();
      var kinds = new ArrayList<Kind<?>>();
      for (var method : configuration.getClass().getDeclaredMethods()) {
        if (method.getReturnType() == Kind.class) {
          method.setAccessible(true);
          kinds.add((Kind<?>) method.invoke(configuration));
        }
      }
      return kinds;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

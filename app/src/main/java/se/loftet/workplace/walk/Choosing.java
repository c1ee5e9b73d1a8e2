package se.loftet.workplace.walk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// Options of a form with the one that is taken marked.
final class Choosing {
  private Choosing() {}

  static <E extends Enum<E>> List<Option> words(Text text, E[] all, @Nullable E chosen) {
    return Arrays.stream(all)
        .map(each -> new Option(each.name(), text.of(each), each == chosen))
        .toList();
  }

  static List<Option> objects(List<? extends ThreadObject> all, long chosen) {
    return all.stream()
        .map(each -> {
          long id = each.head().id();
          return new Option(Long.toString(id), each.label(), id == chosen);
        })
        .toList();
  }
}

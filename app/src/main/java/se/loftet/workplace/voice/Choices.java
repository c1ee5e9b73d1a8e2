package se.loftet.workplace.voice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.loftet.editor.Option;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;

/// What can be chosen in a list, and what was.
final class Choices {
  private Choices() {}

  static <T extends Enum<T>> List<Option> of(Text text, T[] values, Collection<String> chosen) {
    return Arrays.stream(values)
        .map(v -> new Option(v.name(), text.of(v), chosen.contains(v.name())))
        .toList();
  }

  static <T extends ThreadObject> List<Option> of(
      List<T> objects, Function<T, String> name, @Nullable Long chosen) {
    return objects.stream()
        .map(each -> {
          long id = each.head().id();
          return new Option(Long.toString(id), name.apply(each), chosen != null && chosen == id);
        })
        .toList();
  }

  static <T extends Enum<T>> Optional<T> word(Class<T> type, @Nullable String word) {
    return Arrays.stream(type.getEnumConstants()).filter(t -> t.name().equals(word)).findFirst();
  }

  static <T extends ThreadObject> @Nullable Ref<T> ref(@Nullable String word) {
    return id(word).map(Ref<T>::new).orElse(null);
  }

  static Optional<Long> id(@Nullable String word) {
    return word != null && word.matches("\\d{1,18}")
        ? Optional.of(Long.parseLong(word))
        : Optional.empty();
  }
}

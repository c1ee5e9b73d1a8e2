package se.loftet.threadfile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.loftet.activity.Activity;
import se.loftet.activity.LogEntry;
import se.loftet.evidence.Evidence;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.municipality.Party;
import se.loftet.picture.SituationPicture;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.Kind;
import se.loftet.platform.model.ThreadObject;
import se.loftet.promise.PromiseDocument;

/// Where each registered kind of object stands in the file.
@Component
class Layout {
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          Party.class, "parties",
          Evidence.class, "evidence",
          SituationPicture.class, "pictures",
          PromiseDocument.class, "documents",
          Activity.class, "activities",
          LogEntry.class, "log");

  /// Nested under the one of them that it names.
  private static final Map<Class<?>, List<String>> EITHER =
      Map.of(
          Outcome.class, List.of("promise", "activity"),
          Decision.class, List.of("promise", "activity"));

  /// The way of the golden thread; kinds that are not named here come after, by their word.
  private static final List<String> ORDER =
      List.of(
          "parties places evidence agreements pictures problems stances causes documents focusAreas"
              .concat(
                  " goals promises activities walks stops observations measures speedReadings log outcomes verdicts decisions followUps")
              .split(" "));

  private final List<Section<?>> sections;
  private final List<Section<?>> insertion;

  Layout(List<Kind<?>> kinds) {
    sections = kinds.stream().<Section<?>>map(Layout::section).sorted(Layout::byThread).toList();
    insertion = inOrder(sections);
  }

  /// Every section as it comes in the file.
  List<Section<?>> sections() {
    return sections;
  }

  /// Every section, each after those it refers to.
  List<Section<?>> insertion() {
    return insertion;
  }

  private static int byThread(Section<?> one, Section<?> other) {
    return Comparator.<Section<?>>comparingInt(
            s -> ORDER.contains(s.word()) ? ORDER.indexOf(s.word()) : ORDER.size())
        .thenComparing(Section::word)
        .compare(one, other);
  }

  List<Section<?>> top() {
    return sections.stream().filter(s -> s.parents().isEmpty()).toList();
  }

  List<Section<?>> under(Section<?> parent) {
    return sections.stream().filter(s -> parentOf(s, parent.type()).isPresent()).toList();
  }

  Section<?> of(Class<?> type) {
    return sections.stream().filter(s -> s.type() == type).findFirst().orElseThrow();
  }

  static Optional<Section.Parent> parentOf(Section<?> section, Class<?> type) {
    return section.parents().stream().filter(p -> p.type() == type).findFirst();
  }

  private static <T extends ThreadObject> Section<T> section(Kind<T> kind) {
    var own = kind.parent() == null ? List.<String>of() : List.of(kind.parent());
    var names = EITHER.getOrDefault(kind.type(), own);
    var parents =
        Arrays.stream(kind.type().getRecordComponents())
            .filter(c -> names.contains(c.getName()))
            .map(c -> new Section.Parent(c.getName(), target(c)))
            .toList();
    return new Section<>(
        kind,
        word(kind.type()),
        parents,
        Field.of(kind.type(), c -> c.getType() != Head.class && !names.contains(c.getName())));
  }

  private static Class<?> target(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static String word(Class<?> type) {
    var name = type.getSimpleName();
    return WORDS.getOrDefault(
        type, Character.toLowerCase(name.charAt(0)) + name.substring(1) + "s");
  }

  private static List<Section<?>> inOrder(List<Section<?>> all) {
    var ordered = new LinkedHashSet<Section<?>>();
    while (ordered.size() < all.size()) {
      var ready =
          all.stream()
              .filter(
                  s -> !ordered.contains(s) && needs(s, all).stream().allMatch(ordered::contains))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("kinds refer to each other in a ring: " + all);
      }
      ordered.addAll(ready);
    }
    return List.copyOf(ordered);
  }

  private static List<Section<?>> needs(Section<?> section, List<Section<?>> all) {
    var types = new ArrayList<Class<?>>();
    section.parents().forEach(parent -> types.add(parent.type()));
    section.fields().forEach(field -> types.addAll(targets(field.shape())));
    return all.stream()
        .filter(other -> !other.equals(section) && types.contains(other.type()))
        .toList();
  }

  private static Set<Class<?>> targets(Shape shape) {
    return switch (shape) {
      case Shape.Reference reference -> Set.of(reference.target());
      case Shape.Listing list -> targets(list.item());
      default -> Set.of();
    };
  }
}

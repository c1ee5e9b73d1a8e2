package se.loftet.workplace.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.loftet.activity.Activity;
import se.loftet.editor.Labels;
import se.loftet.followup.Decision;
import se.loftet.followup.Outcome;
import se.loftet.followup.Verdict;
import se.loftet.picture.Problem;
import se.loftet.picture.Stance;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.web.Text;
import se.loftet.promise.Promise;
import se.loftet.thread.Links;
import se.loftet.thread.Preview;

/// What the objects of a period are called where they are listed by kind. What has no name of its
/// own is told by what it says and what it is about.
final class PreviewNames {
  private final Text text;
  private final Map<Long, String> promises;
  private final Map<Long, String> activities;
  private final Map<Long, String> problems;

  PreviewNames(Text text, Links links) {
    this.text = text;
    this.promises = labels(links.thread().promises());
    this.activities = labels(links.thread().activities());
    this.problems = labels(links.thread().problems());
  }

  private static Map<Long, String> labels(List<? extends ThreadObject> objects) {
    return objects.stream()
        .collect(Collectors.toMap(o -> o.head().id(), o -> Labels.shortened(o.label())));
  }

  private record Heap(String kind, String reason) {}

  List<PreviewPage.Group> groups(List<Preview.Item> items) {
    var heaps = new LinkedHashMap<Heap, List<String>>();
    for (var item : items) {
      var kind = text.of("kind." + item.object().getClass().getSimpleName() + ".one");
      heaps
          .computeIfAbsent(new Heap(kind, text.of(item.reason())), heap -> new ArrayList<>())
          .add(name(item.object()));
    }
    return heaps.entrySet().stream()
        .map(e -> new PreviewPage.Group(e.getKey().kind(), e.getKey().reason(), e.getValue()))
        .toList();
  }

  private String name(ThreadObject object) {
    return switch (object) {
      case Outcome o -> told(said(o), about(o.promise(), o.activity()));
      case Verdict v -> told(text.of(v.done()), about(v.promise(), null));
      case Decision d -> told(text.of(d.choice()), about(d.promise(), d.activity()));
      case Stance s -> told(text.of(s.source()) + " " + text.of(s.stance()), of(s.problem()));
      default -> Labels.shortened(object.label());
    };
  }

  private String told(String words, String about) {
    return about.isEmpty() ? words : words + ": " + about;
  }

  private String said(Outcome outcome) {
    var answer = outcome.answer();
    return Stream.of(
            Optional.ofNullable(outcome.value()).map(text::number).orElse(""),
            Objects.toString(outcome.value() == null ? null : outcome.unit(), ""),
            answer == null ? "" : text.of(answer ? "editor.yes" : "editor.no"),
            outcome.value() == null && answer == null ? Objects.toString(outcome.text(), "") : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String about(@Nullable Ref<Promise> promise, @Nullable Ref<Activity> activity) {
    return promise == null
        ? activity == null ? "" : activities.getOrDefault(activity.id(), "")
        : promises.getOrDefault(promise.id(), "");
  }

  private String of(Ref<Problem> problem) {
    return problems.getOrDefault(problem.id(), "");
  }
}

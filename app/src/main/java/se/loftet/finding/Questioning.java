package se.loftet.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.loftet.dataset.AsOf;
import se.loftet.dataset.DataSet;
import se.loftet.dataset.DataSets;
import se.loftet.dataset.Delivery;
import se.loftet.geography.AreaNames;
import se.loftet.platform.Refused;

/// Puts questions to data sets, as they are now or as they were after certain deliveries.
@Component
class Questioning {
  private final DataSets sets;

  Questioning(DataSets sets) {
    this.sets = sets;
  }

  /// Asks the newest data.
  Result now(Question question) {
    var set = sets.get(question.dataSet());
    if (!question.method().takes(set.kind())) {
      throw new Refused.Rule("finding.otherData");
    }
    var inputs = new ArrayList<>(inputs(set));
    if (inputs.isEmpty()) {
      throw new Refused.Rule("finding.noData");
    }
    var beside = question.beside();
    if (beside != null) {
      inputs.addAll(inputs(sets.get(beside)));
    }
    var districts = question.districts();
    if (districts != null) {
      inputs.addAll(inputs(sets.get(districts)));
    }
    return new Result(question, inputs, subject(set, question, inputs), answer(question, inputs));
  }

  private List<Input> inputs(DataSet set) {
    return standing(set).stream()
        .map(each -> new Input(set.ref(), each.id(), each.number(), each.sha256()))
        .toList();
  }

  /// Deliveries that were not taken back, the newest first.
  private List<Delivery> standing(DataSet set) {
    return sets.deliveries(set.id()).stream().filter(each -> each.undone() == null).toList();
  }

  private Subject subject(DataSet set, Question question, List<Input> inputs) {
    var from = set.provenance();
    var area = question.area();
    var districts = area == null ? null : districts(question, inputs, set);
    return new Subject(
        from.title(),
        from.publisher(),
        from.licence(),
        from.source(),
        from.definition(),
        area == null
            ? null
            : districts != null && districts.codes().contains(area)
                ? districts.name(area)
                : AreaNames.name(area).orElse(area),
        question.category(),
        question.measure(),
        set.kind());
  }

  /// The same question of the same deliveries; nothing when one of them is gone.
  Optional<Result> again(Result before) {
    boolean there =
        before.inputs().stream()
            .allMatch(input ->
                find(input.dataSet()).stream()
                    .flatMap(set -> standing(set).stream())
                    .anyMatch(each ->
                        each.id() == input.delivery() && each.sha256().equals(input.sha256())));
    return there
        ? Optional.of(
            new Result(
                before.question(),
                before.inputs(),
                before.subject(),
                answer(before.question(), before.inputs())))
        : Optional.empty();
  }

  private Optional<DataSet> find(String ref) {
    return sets.list().stream().filter(set -> set.ref().equals(ref)).findFirst();
  }

  /// Whether the deliveries of these inputs are still all there are.
  boolean newest(List<Input> inputs) {
    return inputs.stream()
        .map(Input::dataSet)
        .distinct()
        .allMatch(ref -> deliveries(find(ref)).equals(deliveries(inputs, ref)));
  }

  private List<Long> deliveries(Optional<DataSet> set) {
    return set.stream().flatMap(each -> standing(each).stream()).map(Delivery::id).toList();
  }

  private static List<Long> deliveries(List<Input> inputs, String ref) {
    return inputs.stream()
        .filter(input -> input.dataSet().equals(ref))
        .map(Input::delivery)
        .toList();
  }

  private Answer answer(Question question, List<Input> inputs) {
    var set = sets.get(question.dataSet());
    long newest = newest(inputs, set.ref());
    var received =
        standing(set).stream()
            .filter(each -> each.id() == newest)
            .map(Delivery::received)
            .findFirst()
            .orElseThrow();
    var material =
        new Material(
            sets,
            set,
            new AsOf(newest),
            received,
            other(question, inputs),
            districts(question, inputs, set),
            question,
            new ReadOnce());
    return switch (question.method()) {
      case USUAL -> UsualAnswer.of(material);
      case RHYTHM -> RhythmAnswer.of(material);
      case PLACES -> PlacesAnswer.of(material);
      case REPEATS -> RepeatsAnswer.of(material);
      case COMPARED -> ComparedAnswer.of(material);
      case SURVEY -> SurveyAnswer.of(material);
      case CHANGED -> ChangedAnswer.of(material);
    };
  }

  private static long newest(List<Input> inputs, String ref) {
    return inputs.stream()
        .filter(input -> input.dataSet().equals(ref))
        .mapToLong(Input::delivery)
        .max()
        .orElseThrow();
  }

  private @Nullable Districting districts(Question question, List<Input> inputs, DataSet set) {
    var ref = question.districts();
    if (ref == null || inputs.stream().noneMatch(input -> input.dataSet().equals(ref))) {
      return null;
    }
    var ground = sets.get(ref);
    var outlines = sets.outlines(ground.id(), new AsOf(newest(inputs, ref)));
    var from = ground.provenance();
    var words = String.join(" ", ref, from.title(), Objects.toString(from.level(), ""));
    return new Districting(outlines, words, set.grid());
  }

  private Material.@Nullable Other other(Question question, List<Input> inputs) {
    var ref = question.beside();
    if (ref == null || inputs.stream().noneMatch(input -> Objects.equals(input.dataSet(), ref))) {
      return null;
    }
    return new Material.Other(sets.get(ref), new AsOf(newest(inputs, ref)));
  }
}

package se.loftet.workplace.picture;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.municipality.Place;
import se.loftet.picture.Cause;
import se.loftet.picture.Overtaken;
import se.loftet.picture.Problem;
import se.loftet.picture.SituationPicture;
import se.loftet.picture.Stance;
import se.loftet.platform.model.Ref;

/// A picture with everything under it, as the acting person may see it.
record Sheet(
    SituationPicture picture,
    List<Problem> problems,
    List<Stance> stances,
    List<Cause> causes,
    List<Place> places,
    List<Evidence> evidence,
    List<SanitisedSentence> sentences,
    Map<String, String> findings) {

  /// The places a problem is looked at in: its own, and those a source names.
  List<Place> places(Problem problem) {
    var ids = new LinkedHashSet<Long>();
    problem.places().forEach(ref -> ids.add(ref.id()));
    stances(problem).stream()
        .map(Stance::place)
        .filter(Objects::nonNull)
        .forEach(p -> ids.add(p.id()));
    return places.stream().filter(place -> ids.contains(place.head().id())).toList();
  }

  List<Stance> stances(Problem problem) {
    return Overtaken.without(
        stances.stream().filter(s -> s.problem().id() == problem.head().id()).toList());
  }

  /// What one kind of source says of the problem in one place, or in the whole municipality.
  List<Stance> stances(Problem problem, @Nullable Place place, SourceKind source) {
    var at = place == null ? null : new Ref<Place>(place.head().id());
    return stances(problem).stream()
        .filter(s -> s.source() == source && Objects.equals(s.place(), at))
        .toList();
  }

  /// Answers of one kind of source in one place that nothing lies behind, those overtaken as well.
  List<Stance> bare(Problem problem, @Nullable Place place, SourceKind source) {
    var at = place == null ? null : new Ref<Place>(place.head().id());
    return stances.stream()
        .filter(s -> s.problem().id() == problem.head().id())
        .filter(s -> s.bare() && s.source() == source && Objects.equals(s.place(), at))
        .toList();
  }

  /// What one kind of source says of the problem anywhere.
  List<Stance> stances(Problem problem, SourceKind source) {
    return stances(problem).stream().filter(s -> s.source() == source).toList();
  }

  /// Whether anybody has asked this kind of source about the problem.
  boolean heard(Problem problem, SourceKind source) {
    return stances(problem, source).stream().anyMatch(s -> s.stance() != Stance.Kind.NOT_ASKED);
  }

  /// Whether sources say different things of the problem.
  boolean clash(Problem problem) {
    return says(problem, Stance.Kind.SUPPORTS) > 0 && says(problem, Stance.Kind.CONTRADICTS) > 0;
  }

  /// How many kinds of source say this of the problem somewhere.
  long says(Problem problem, Stance.Kind kind) {
    return stances(problem).stream()
        .filter(s -> s.stance() == kind)
        .map(Stance::source)
        .distinct()
        .count();
  }

  List<Cause> causes(Problem problem) {
    return causes.stream().filter(c -> c.problem().id() == problem.head().id()).toList();
  }

  Optional<Evidence> evidence(Stance stance) {
    return evidence.stream()
        .filter(e -> stance.evidence() != null && e.head().id() == stance.evidence().id())
        .findFirst();
  }

  Optional<SanitisedSentence> sentence(String ref) {
    return sentences.stream().filter(sentence -> sentence.ref().equals(ref)).findFirst();
  }
}

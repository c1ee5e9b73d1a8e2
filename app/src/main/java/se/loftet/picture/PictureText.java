package se.loftet.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.finding.Result;
import se.loftet.formal.CanonicalText;
import se.loftet.formal.FormalText;
import se.loftet.formal.Signing;
import se.loftet.judgement.Audience;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.municipality.Place;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Head;
import se.loftet.platform.model.PartialDate;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// A situation picture on its formal way: its chapters, problems, stances and causes.
///
/// Both parties approve the internal text, which holds nothing that is closed to one of them; the
/// public text holds only what is marked open.
///
/// @param findings what of a finding both parties may read, or everybody
record PictureText(
    Store store,
    Clock clock,
    Function<String, Optional<SanitisedSentence>> sentences,
    BiFunction<String, Boolean, Optional<Result>> findings)
    implements FormalText<SituationPicture> {

  @Override
  public Class<SituationPicture> type() {
    return SituationPicture.class;
  }

  @Override
  public String subject() {
    return "situation_picture";
  }

  @Override
  public FormalState state(SituationPicture picture) {
    return picture.state();
  }

  @Override
  public SituationPicture in(FormalState state, SituationPicture picture) {
    return with(picture, picture.head(), state, picture.decided());
  }

  @Override
  public SituationPicture signed(Signing signing, SituationPicture picture) {
    return with(picture, picture.head(), picture.state(), signing.date());
  }

  @Override
  public SituationPicture shared(SituationPicture picture) {
    return picture.head().secrecy() == SecrecyClass.PARTY
        ? with(
            picture,
            picture.head().marked(SecrecyClass.INTERNAL),
            picture.state(),
            picture.decided())
        : picture;
  }

  @Override
  public @Nullable PartialDate starts(SituationPicture picture) {
    return null;
  }

  @Override
  public CanonicalText text(SituationPicture picture) {
    return text(picture, Audience.JOINT, null, List.of());
  }

  /// What is frozen when the picture is adopted: the text with the decision on it.
  ///
  /// @param signatories titles and organisations of those who sign, without names
  CanonicalText edition(
      SituationPicture picture,
      Audience audience,
      List<Approver> approved,
      List<String> signatories) {
    return text(picture, audience, approved, signatories);
  }

  /// @param approved null while nothing is decided
  private CanonicalText text(
      SituationPicture picture,
      Audience audience,
      @Nullable List<Approver> approved,
      List<String> signatories) {
    var head = picture.head();
    var text =
        CanonicalText.of("situation_picture", head.municipality(), head.ref())
            .line("title", picture.title());
    if (approved != null) {
      text.line("decided", picture.decided())
          .line("decidedBy", picture.decidedBy())
          .line("registryNumber", picture.registryNumber())
          .lines("approved", approved.stream().map(Approver::line).toList())
          .lines("signatory", signatories);
    }
    text.line("mapping", picture.mapping())
        .line("otherInformation", picture.otherInformation())
        .line("analysis", picture.analysis());
    var statements =
        new StatementText(
            text,
            audience,
            LocalDate.now(clock),
            sentences,
            finding -> findings.apply(finding, audience == Audience.PUBLIC));
    var readable = StatementText.readable(audience);
    within(store.withIds(Evidence.class, picture.sources()), readable).stream()
        .sorted(Comparator.comparing(Evidence::title))
        .forEach(statements::source);
    problems(picture, statements, readable);
    return text.done();
  }

  private void problems(
      SituationPicture picture, StatementText statements, Set<SecrecyClass> readable) {
    var problems =
        within(of(Problem.class, "picture", List.of(ThreadObject.ref(picture))), readable);
    var refs = problems.stream().map(ThreadObject::<Problem>ref).toList();
    var choices =
        new PrioritisedRepository(store.db())
            .choices(refs, statements.audience() == Audience.PUBLIC);
    var stances = within(Overtaken.without(of(Stance.class, "problem", refs)), readable);
    var causes = within(of(Cause.class, "problem", refs), readable);
    var behind =
        titles(
            store.withIds(
                Evidence.class,
                stances.stream()
                    .map(Stance::evidence)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()),
            readable);
    var places = places(picture, readable);
    for (var problem : problems) {
      Ref<Problem> ref = ThreadObject.ref(problem);
      statements.problem(problem, named(places, problem.places()), choices.get(ref.id()));
      stances.stream()
          .filter(stance -> stance.problem().equals(ref))
          .forEach(s -> statements.stance(s, at(places, s.place()), at(behind, s.evidence())));
      causes.stream().filter(cause -> cause.problem().equals(ref)).forEach(statements::cause);
    }
  }

  private static List<String> named(Map<Long, String> names, List<Ref<Place>> places) {
    return places.stream()
        .map(place -> names.get(place.id()))
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static @Nullable String at(Map<Long, String> names, @Nullable Ref<?> ref) {
    return ref == null ? null : names.get(ref.id());
  }

  private static Map<Long, String> titles(List<Evidence> sources, Set<SecrecyClass> readable) {
    return within(sources, readable).stream()
        .collect(Collectors.toMap(e -> e.head().id(), Evidence::title));
  }

  private Map<Long, String> places(SituationPicture picture, Set<SecrecyClass> readable) {
    return within(store.all(Place.class, picture.head().municipality()), readable).stream()
        .collect(Collectors.toMap(place -> place.head().id(), Place::name));
  }

  private <T extends ThreadObject> List<T> of(
      Class<T> type, String component, List<? extends Ref<?>> parents) {
    return store.ofAny(type, component, parents);
  }

  private static <T extends ThreadObject> List<T> within(
      List<T> objects, Set<SecrecyClass> readable) {
    return objects.stream()
        .filter(object -> readable.contains(object.head().secrecy()))
        .sorted(
            Comparator.comparingInt((T object) -> object.head().position())
                .thenComparing(object -> object.head().ref()))
        .toList();
  }

  /// What lag (2023:196) 4 § asks for before the joint picture is adopted (L01, L02, L03).
  @Override
  public List<String> hindrances(SituationPicture picture) {
    if (picture.kind() == SituationPicture.Kind.OWN) {
      return List.of();
    }
    var missing = new ArrayList<String>();
    var sources = store.withIds(Evidence.class, picture.sources());
    boolean crime = sources.stream().anyMatch(e -> e.kind() == SourceKind.REPORTED_CRIME);
    boolean other = sources.stream().anyMatch(e -> e.kind() != SourceKind.REPORTED_CRIME);
    if (Chapter.MAPPING.empty(picture) || !crime) {
      missing.add("formal.noMapping");
    }
    if (Chapter.OTHER_INFORMATION.empty(picture) || !other) {
      missing.add("formal.noOtherInformation");
    }
    if (Chapter.ANALYSIS.empty(picture)) {
      missing.add("formal.noAnalysis");
    }
    if (!consequence(picture)) {
      missing.add("formal.noConsequence");
    }
    if (!analysed(picture)) {
      missing.add("formal.noCause");
    }
    return missing;
  }

  /// Each problem a focus area was chosen for has a cause; while none is chosen, some problem has.
  private boolean analysed(SituationPicture picture) {
    var problems = store.of(Problem.class, "picture", ThreadObject.ref(picture));
    var refs = problems.stream().map(ThreadObject::<Problem>ref).toList();
    var caused =
        store.ofAny(Cause.class, "problem", refs).stream().map(c -> c.problem().id()).toList();
    var chosen = new PrioritisedRepository(store.db()).chosen(refs);
    return chosen.isEmpty() ? problems.isEmpty() || !caused.isEmpty() : caused.containsAll(chosen);
  }

  private boolean consequence(SituationPicture picture) {
    return store.of(Problem.class, "picture", ThreadObject.ref(picture)).stream()
        .map(Problem::consequence)
        .anyMatch(text -> text != null && !text.isBlank());
  }

  /// The picture with who decided it and under which number.
  static SituationPicture decided(SituationPicture picture, Adoption adoption) {
    return new SituationPicture(
        picture.head(),
        picture.kind(),
        picture.party(),
        picture.title(),
        picture.decided(),
        adoption.body(),
        adoption.registryNumber(),
        picture.mapping(),
        picture.otherInformation(),
        picture.analysis(),
        picture.state(),
        picture.merges(),
        picture.sources());
  }

  private static SituationPicture with(
      SituationPicture old, Head head, FormalState state, @Nullable PartialDate decided) {
    return new SituationPicture(
        head,
        old.kind(),
        old.party(),
        old.title(),
        decided,
        old.decidedBy(),
        old.registryNumber(),
        old.mapping(),
        old.otherInformation(),
        old.analysis(),
        state,
        old.merges(),
        old.sources());
  }
}

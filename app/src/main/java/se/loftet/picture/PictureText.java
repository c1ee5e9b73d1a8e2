package se.loftet.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.loftet.evidence.Evidence;
import se.loftet.evidence.SourceKind;
import se.loftet.formal.CanonicalText;
import se.loftet.formal.FormalText;
import se.loftet.formal.Signing;
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
record PictureText(Store store) implements FormalText<SituationPicture> {
  private static final Set<SecrecyClass> BOTH_READ =
      Set.of(SecrecyClass.OPEN, SecrecyClass.INTERNAL);
  private static final Set<SecrecyClass> ALL_READ = Set.of(SecrecyClass.OPEN);

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
    return text(picture, BOTH_READ);
  }

  CanonicalText open(SituationPicture picture) {
    return text(picture, ALL_READ);
  }

  private CanonicalText text(SituationPicture picture, Set<SecrecyClass> readable) {
    var head = picture.head();
    var text =
        CanonicalText.of("situation_picture", head.municipality(), head.ref())
            .line("title", picture.title())
            .line("mapping", picture.mapping())
            .line("otherInformation", picture.otherInformation())
            .line("analysis", picture.analysis())
            .lines("source", titles(picture.sources(), readable));
    var problems =
        within(of(Problem.class, "picture", List.of(ThreadObject.ref(picture))), readable);
    var refs = problems.stream().map(ThreadObject::<Problem>ref).toList();
    var stances = within(of(Stance.class, "problem", refs), readable);
    var causes = within(of(Cause.class, "problem", refs), readable);
    for (var problem : problems) {
      Ref<Problem> ref = ThreadObject.ref(problem);
      lines(text, problem);
      stances.stream()
          .filter(stance -> stance.problem().equals(ref))
          .forEach(stance -> text.line("stance", line(stance)));
      causes.stream()
          .filter(cause -> cause.problem().equals(ref))
          .forEach(cause -> text.line("cause", cause.corner().name() + " " + cause.text()));
    }
    return text.done();
  }

  private static void lines(CanonicalText.Writer text, Problem problem) {
    text.line("problem", problem.head().ref())
        .line("title", problem.title())
        .line("what", problem.what())
        .line("place", problem.placeText())
        .line("time", problem.timeText())
        .line("affected", problem.affected())
        .line("since", problem.sinceText())
        .line("consequence", problem.consequence())
        .line("confidence", problem.confidence());
  }

  private static String line(Stance stance) {
    var note = stance.note() == null ? "" : " " + stance.note();
    return stance.source().name() + " " + stance.stance().name() + note;
  }

  private List<String> titles(List<Ref<Evidence>> sources, Set<SecrecyClass> readable) {
    return within(store.withIds(Evidence.class, sources), readable).stream()
        .map(Evidence::title)
        .sorted()
        .toList();
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
    return missing;
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

package se.loftet.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.formal.Versions;
import se.loftet.judgement.SanitisedSentence;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.SecrecyClass;
import se.loftet.platform.store.Store;

/// The frozen, numbered editions of a situation picture (utgåvor): one for both parties and, when
/// the picture is marked open, one that holds only what is open.
///
/// An adopted picture may be opened again for the next edition; the frozen ones stay.
@Transactional
public class Editions {
  private final Procedure<SituationPicture> procedure;
  private final PictureText text;
  private final Demands demands;
  private final Store store;
  private final Versions versions;
  private final Clock clock;

  Editions(
      Procedure<SituationPicture> procedure,
      PictureText text,
      Demands demands,
      Store store,
      Clock clock) {
    this.procedure = procedure;
    this.text = text;
    this.demands = demands;
    this.clock = clock;
    this.store = store;
    this.versions = new Versions(store, clock);
  }

  static Editions of(
      Store store, Clock clock, Function<String, Optional<SanitisedSentence>> sentences) {
    var text = new PictureText(store, clock, sentences, (ref, everybody) -> Optional.empty());
    return new Editions(new Procedure<>(text, store, clock), text, Demands.NONE, store, clock);
  }

  /// The steps before adoption: refer, approve, reject.
  public Procedure<SituationPicture> procedure() {
    return procedure;
  }

  /// What must be mended before the picture can be adopted, as message keys.
  @Transactional(readOnly = true)
  public List<String> hindrances(SituationPicture picture) {
    var all = new ArrayList<>(text.hindrances(picture));
    all.addAll(lacking(picture, LocalDate.now(clock)));
    return all;
  }

  private List<String> lacking(SituationPicture picture, LocalDate day) {
    return picture.kind() == SituationPicture.Kind.OWN
        ? List.of()
        : demands.beforeAdoption(picture.head().municipality(), day);
  }

  /// What must be in place before the adopted picture can be published, as message keys.
  @Transactional(readOnly = true)
  public List<String> beforePublishing(SituationPicture picture) {
    var decided = picture.decided();
    return decided == null
        ? List.of()
        : demands.beforePublishing(picture.head().municipality(), decided.lastDay());
  }

  private static void refuse(List<String> lacking) {
    if (!lacking.isEmpty()) {
      throw new Refused.Rule(lacking.getFirst(), Map.of("all", lacking));
    }
  }

  /// Adopts a picture both parties have approved, and freezes its next edition.
  public SituationPicture adopt(Ref<SituationPicture> ref, Adoption adoption) {
    Acting.require(Right.SIGN);
    if (!adoption.whole()) {
      throw new Refused.Rule("formal.noDecisionBody");
    }
    var picture = store.get(SituationPicture.class, ref);
    if (picture.state().signed()) {
      throw new Refused.Rule("formal.wrongState", Map.of("state", picture.state()));
    }
    refuse(lacking(picture, adoption.signing().date().lastDay()));
    var approved = Approver.of(procedure.approvals(picture));
    store.update(PictureText.decided(picture, adoption));
    var decision = adoption.signing();
    var adopted = procedure.adopt(ref, decision);
    freeze(adopted, Audience.INTERNAL, se.loftet.judgement.Audience.JOINT, decision, approved);
    if (adopted.head().secrecy() == SecrecyClass.OPEN) {
      freeze(adopted, Audience.PUBLIC, se.loftet.judgement.Audience.PUBLIC, decision, approved);
    }
    return adopted;
  }

  private void freeze(
      SituationPicture adopted,
      Audience audience,
      se.loftet.judgement.Audience reader,
      Signing decision,
      List<Approver> approved) {
    var frozen = text.edition(adopted, reader, approved, Approver.titles(decision));
    versions.freeze(text.subject(), adopted, audience, frozen, decision);
  }

  /// Makes the public editions readable for everyone.
  public SituationPicture publish(Ref<SituationPicture> ref) {
    Acting.require(Right.RELEASE);
    var picture = store.get(SituationPicture.class, ref);
    if (versions.latest(text.subject(), picture, Audience.PUBLIC).isEmpty()) {
      throw new Refused.Rule("formal.noPublicEdition");
    }
    refuse(beforePublishing(picture));
    versions.release(text.subject(), picture, true);
    store.audit("publish", text.subject(), picture.head(), Map.of());
    return picture.state() == FormalState.SIGNED
        ? store.update(text.in(FormalState.PUBLISHED, picture))
        : picture;
  }

  /// Opens an adopted picture for work on its next edition.
  public SituationPicture reopen(Ref<SituationPicture> ref) {
    Acting.require(Right.EDIT);
    var picture = store.get(SituationPicture.class, ref);
    if (!picture.state().signed()) {
      throw new Refused.Rule("formal.wrongState", Map.of("state", picture.state()));
    }
    return store.update(text.in(FormalState.DRAFT, picture));
  }

  /// The adopted edition before this one; for the first, the text it was adopted from.
  @Transactional(readOnly = true)
  public FormalVersion before(Ref<SituationPicture> ref, FormalVersion edition) {
    var earlier =
        list(store.get(SituationPicture.class, ref)).stream()
            .filter(v -> v.audience() == edition.audience() && v.number() < edition.number())
            .toList()
            .reversed();
    return earlier.stream()
        .filter(v -> v.signedOn() != null)
        .findFirst()
        .or(() -> earlier.stream().findFirst())
        .orElseThrow(() -> new Refused.NotFound("edition", edition.number() - 1));
  }

  /// The adopted edition of both parties that was made last, if any is.
  @Transactional(readOnly = true)
  public Optional<FormalVersion> adopted(SituationPicture picture) {
    return list(picture).reversed().stream()
        .filter(v -> v.audience() == Audience.INTERNAL && v.signedOn() != null)
        .findFirst();
  }

  /// What the picture says today, as both parties would approve it.
  @Transactional(readOnly = true)
  public String today(SituationPicture picture) {
    return text.text(picture).text();
  }

  /// The text both parties are asked to approve now, under the number its edition will have.
  @Transactional(readOnly = true)
  public Wording wording(Ref<SituationPicture> ref) {
    var picture = store.get(SituationPicture.class, ref);
    var canonical = text.text(picture);
    int last =
        list(picture).stream()
            .filter(v -> v.audience() == Audience.INTERNAL)
            .mapToInt(FormalVersion::number)
            .max()
            .orElse(0);
    return new Wording(picture, canonical.text(), canonical.sha256(), last + 1);
  }

  /// A text and its fingerprint.
  ///
  /// @param number of the edition it would be
  public record Wording(SituationPicture picture, String text, String sha256, int number) {}

  @Transactional(readOnly = true)
  public String today(Ref<SituationPicture> ref) {
    return today(store.get(SituationPicture.class, ref));
  }

  /// One frozen edition.
  @Transactional(readOnly = true)
  public FormalVersion get(Ref<SituationPicture> ref, Audience audience, int number) {
    return list(store.get(SituationPicture.class, ref)).stream()
        .filter(version -> version.audience() == audience && version.number() == number)
        .findFirst()
        .orElseThrow(() -> new Refused.NotFound("edition", number));
  }

  @Transactional(readOnly = true)
  public List<FormalVersion> list(SituationPicture picture) {
    return versions.list(text.subject(), picture);
  }
}

package se.loftet.picture;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.formal.FormalVersion;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.formal.Procedure;
import se.loftet.formal.Signing;
import se.loftet.formal.Versions;
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
  private final Store store;
  private final Versions versions;

  public Editions(Procedure<SituationPicture> procedure, Store store, Clock clock) {
    this.procedure = procedure;
    this.text = new PictureText(store);
    this.store = store;
    this.versions = new Versions(store, clock);
  }

  public static Editions of(Store store, Clock clock) {
    return new Editions(new Procedure<>(new PictureText(store), store, clock), store, clock);
  }

  /// The steps before adoption: refer, approve, reject.
  public Procedure<SituationPicture> procedure() {
    return procedure;
  }

  /// Adopts a picture both parties have approved, and freezes its next edition.
  public SituationPicture adopt(Ref<SituationPicture> ref, Signing decision) {
    var adopted = procedure.adopt(ref, decision);
    versions.freeze(text.subject(), adopted, Audience.INTERNAL, text.text(adopted), decision);
    if (adopted.head().secrecy() == SecrecyClass.OPEN) {
      versions.freeze(text.subject(), adopted, Audience.PUBLIC, text.open(adopted), decision);
    }
    return adopted;
  }

  /// Makes the public editions readable for everyone.
  public SituationPicture publish(Ref<SituationPicture> ref) {
    Acting.require(Right.RELEASE);
    var picture = store.get(SituationPicture.class, ref);
    if (versions.latest(text.subject(), picture, Audience.PUBLIC).isEmpty()) {
      throw new Refused.Rule("formal.noPublicEdition");
    }
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

  public List<FormalVersion> list(SituationPicture picture) {
    return versions.list(text.subject(), picture);
  }
}

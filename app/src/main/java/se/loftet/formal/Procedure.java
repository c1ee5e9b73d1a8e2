package se.loftet.formal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.loftet.formal.FormalVersion.Audience;
import se.loftet.municipality.Party;
import se.loftet.platform.Refused;
import se.loftet.platform.db.Acting;
import se.loftet.platform.model.FormalState;
import se.loftet.platform.model.Ref;
import se.loftet.platform.model.Right;
import se.loftet.platform.model.ThreadObject;
import se.loftet.platform.store.Store;

/// The formal way of one kind of object, step by step: draft, referred, approved by each party,
/// signed, published, followed up, closed. A rejection leads back to draft and says why.
@Transactional
public class Procedure<T extends ThreadObject> {
  private static final Set<FormalState> OUT =
      EnumSet.range(FormalState.REFERRED, FormalState.APPROVED);
  private final FormalText<T> text;
  private final Store store;
  private final FormalRepository repository;
  private final Versions versions;
  private final Clock clock;

  public Procedure(FormalText<T> text, Store store, Clock clock) {
    this.text = text;
    this.store = store;
    this.repository = new FormalRepository(store.db());
    this.versions = new Versions(store, clock);
    this.clock = clock;
  }

  /// Sends a draft to both parties. From here both can read it.
  public T refer(Ref<T> ref) {
    Acting.require(Right.EDIT);
    var draft = at(ref, Set.of(FormalState.DRAFT));
    var referred = store.update(text.in(FormalState.REFERRED, text.shared(draft)));
    versions.keep(text.subject(), referred, Audience.INTERNAL, text.text(referred), null);
    note("refer", referred, Map.of());
    return referred;
  }

  /// Approves the text, for the party of the acting person, as it was when that person read it.
  ///
  /// @param sha256 of the text that was read
  public T approve(Ref<T> ref, String sha256) {
    var object = answer(ref, sha256, true, null);
    var state = approvals(object).state();
    versions.keep(text.subject(), object, Audience.INTERNAL, text.text(object), null);
    return store.update(text.in(state, object));
  }

  /// Rejects the text for the party of the acting person; it is a draft again.
  public T reject(Ref<T> ref, String comment) {
    if (comment.isBlank()) {
      throw new Refused.Rule("formal.commentNeeded");
    }
    var object = answer(ref, null, false, comment);
    return store.update(text.in(FormalState.DRAFT, object));
  }

  private T answer(Ref<T> ref, @Nullable String read, boolean approved, @Nullable String comment) {
    Acting.require(Right.APPROVE);
    var object = at(ref, OUT);
    var sha256 = text.text(object).sha256();
    if (read != null && !read.equals(sha256)) {
      throw new Refused.Changed(text.subject(), ref.id());
    }
    var acting = Acting.now();
    if (!parties(object).containsKey(acting.party())) {
      throw new Refused.Rule("formal.notAParty", Map.of("party", acting.party()));
    }
    repository.add(
        text.subject(),
        object.head(),
        new Approval(sha256, acting.party(), approved, comment, acting.name(), clock.instant()));
    note(approved ? "approve" : "reject", object, Map.of("sha256", sha256));
    return object;
  }

  /// Registers that the text was signed. Both parties must have approved just this text.
  public T sign(Ref<T> ref, Signing signing) {
    var object = approved(ref);
    SigningRules.check(signing, text.starts(object), parties(object), today());
    var signed = store.update(text.in(FormalState.SIGNED, text.signed(signing, object)));
    var version =
        versions.freeze(text.subject(), signed, Audience.PUBLIC, text.text(signed), signing);
    note("sign", signed, Map.of("sha256", version.sha256(), "date", signing.date().iso()));
    return signed;
  }

  /// Registers that what both parties approved was decided on, by a body and not by signatures. The
  /// caller freezes the versions it needs.
  public T adopt(Ref<T> ref, Signing decision) {
    var object = approved(ref);
    SigningRules.checkDay(decision, today());
    var adopted = store.update(text.in(FormalState.SIGNED, text.signed(decision, object)));
    note("adopt", adopted, Map.of("date", decision.date().iso()));
    return adopted;
  }

  private T approved(Ref<T> ref) {
    Acting.require(Right.SIGN);
    var object = at(ref, OUT);
    var approvals = approvals(object);
    if (!approvals.both()) {
      throw new Refused.Rule("formal.notApproved", Map.of("by", approvals.parties()));
    }
    var hindrances = text.hindrances(object);
    if (!hindrances.isEmpty()) {
      throw new Refused.Rule(hindrances.getFirst(), Map.of("all", hindrances));
    }
    return object;
  }

  /// Makes the signed text public. What was signed elsewhere gets its version now.
  public T publish(Ref<T> ref) {
    Acting.require(Right.RELEASE);
    var object = get(ref);
    if (!text.state(object).signed()) {
      throw new Refused.Rule("formal.notSigned");
    }
    if (versions.latest(text.subject(), object, Audience.PUBLIC).isEmpty()) {
      versions.freeze(text.subject(), object, Audience.PUBLIC, text.text(object), null);
    }
    versions.release(text.subject(), object, true);
    note("publish", object, Map.of());
    return text.state(object) == FormalState.SIGNED ? store.update(asPublished(object)) : object;
  }

  /// The signed text in the state it has once it is public; another text as it is.
  public T asPublished(T object) {
    return text.state(object) == FormalState.SIGNED
        ? text.in(FormalState.PUBLISHED, object)
        : object;
  }

  /// Takes the public versions back. The text stays signed.
  public void takeBack(Ref<T> ref) {
    Acting.require(Right.RELEASE);
    var object = get(ref);
    versions.release(text.subject(), object, false);
    note("take back", object, Map.of());
  }

  public T followedUp(Ref<T> ref) {
    return move(ref, Set.of(FormalState.SIGNED, FormalState.PUBLISHED), FormalState.FOLLOWED_UP);
  }

  public T close(Ref<T> ref) {
    return move(
        ref, EnumSet.range(FormalState.SIGNED, FormalState.FOLLOWED_UP), FormalState.CLOSED);
  }

  private T move(Ref<T> ref, Set<FormalState> from, FormalState to) {
    Acting.require(Right.EDIT);
    return store.update(text.in(to, at(ref, from)));
  }

  /// What the parties have answered to the text as it stands.
  public Approvals approvals(T object) {
    return Approvals.of(
        text.text(object).sha256(),
        repository.approvals(text.subject(), object.head().id()),
        parties(object));
  }

  /// Where the object really stands: an approval of an earlier text does not count.
  public FormalState state(T object) {
    return OUT.contains(text.state(object)) ? approvals(object).state() : text.state(object);
  }

  public CanonicalText canonical(T object) {
    return text.text(object);
  }

  public List<FormalVersion> versions(T object) {
    return versions.list(text.subject(), object);
  }

  private Map<String, Party.Kind> parties(T object) {
    return Approvals.kinds(store.all(Party.class, object.head().municipality()));
  }

  private T get(Ref<T> ref) {
    return store.get(text.type(), ref);
  }

  private T at(Ref<T> ref, Set<FormalState> states) {
    var object = get(ref);
    if (!states.contains(text.state(object))) {
      throw new Refused.Rule("formal.wrongState", Map.of("state", text.state(object)));
    }
    return object;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void note(String action, T object, Map<String, ?> detail) {
    store.audit(action, text.subject(), object.head(), detail);
  }
}
